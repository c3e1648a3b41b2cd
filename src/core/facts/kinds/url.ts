import { unreachable } from "../../errors.ts";
import { plainUrl } from "../addresses.ts";
import { asItIs, type FactKind, read, refuse } from "./kind.ts";

/** A web address, http or https only (fault N3: no `javascript:`). */
export const url: FactKind<string> = {
  shape: "line",
  form: "string",
  read(text, { messages }) {
    const result = plainUrl(text);
    if ("url" in result) return read(result.url);
    switch (result.fault) {
      case "form":
        return refuse(messages.url);
      case "scheme-missing":
        return refuse(messages.urlScheme(`https://${text}`));
      case "protocol":
        return refuse(messages.urlProtocol);
      case "secret":
        return refuse(messages.urlSecret);
      default:
        return unreachable(result.fault, "fault of a web address");
    }
  },
  ...asItIs,
};
