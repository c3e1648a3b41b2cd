import type { ListenAt } from "../../app/ports.ts";
import { UserError } from "../../core/errors.ts";

/** What is in the way of listening, in a sentence with what to do; an error that has no sentence stays as it is. */
export function listenError(error: NodeJS.ErrnoException, { host, port }: ListenAt): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new UserError("port-taken", `Port ${port} of ${host} is taken by another program`, {
        hint: "take another one with --port, or --port 0 for any that is free",
        cause: error,
      });
    case "EACCES":
      return new UserError("port-forbidden", `Port ${port} may not be used by you`, {
        hint: "take one above 1023 with --port, and have your web server or load balancer lead visitors there",
        cause: error,
      });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EINVAL":
      return new UserError("no-such-address", `${host} is no address of this machine`, {
        hint: "--host 127.0.0.1 for this machine alone, --host 0.0.0.0 for everybody who reaches it",
        cause: error,
      });
    default:
      return error;
  }
}
