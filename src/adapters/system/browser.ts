import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Viewer } from "../../app/ports.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** How long a browser may take until it asks for the page, in milliseconds. */
const patience = 20_000;

/** Shows a page in the user's browser, handed over once by a server on the loopback address that then closes itself. */
export const createViewer = (env: Env): Viewer => ({
  show: async (html) => {
    const argv = openerOf(env, process.platform);
    return argv ? serveOnce(html, argv) : false;
  },
});

/** The program that opens an address: `BROWSER`, else what the platform has; none where there is no screen. */
export function openerOf(env: Env, platform: NodeJS.Platform): readonly string[] | undefined {
  const own = env["BROWSER"]?.trim().split(":")[0];
  if (own) return own === "none" ? undefined : own.split(/\s+/);
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
}

/** True once a browser has the page. The address cannot be guessed by others on the machine. */
async function serveOnce(html: string, argv: readonly string[]): Promise<boolean> {
  const path = `/${randomBytes(16).toString("hex")}`;
  let fetched: (shown: boolean) => void = () => undefined;
  const shown = new Promise<boolean>((resolve) => {
    fetched = resolve;
  });
  const server = createServer((request, response) => {
    const known = request.url === path && request.method === "GET";
    response.writeHead(known ? 200 : 404, {
      "Content-Type": known ? "text/html; charset=utf-8" : "text/plain",
      "Cache-Control": "no-store",
      Connection: "close",
    });
    response.end(known ? html : "", () => known && fetched(true));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const timer = setTimeout(fetched, patience, false);
  try {
    if (!(await opened([...argv, `http://127.0.0.1:${port}${path}`]))) return false;
    return await shown;
  } finally {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
  }
}

/** Started; whether it has a window yet nobody can tell, the request for the page can. */
function opened([program = "", ...args]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
