import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { freePort } from "../../../../support/freePort.ts";
import { ask } from "../../../../support/httpRequest.ts";
import { has, programPath } from "../../../../support/programs.ts";
import { temporaryFolder } from "../../../../support/temporaryFolder.ts";

const apacheModules = "/usr/lib/apache2/modules";
const root = process.getuid?.() === 0;

/** A web server of the system, run with settings of ours on a high port. */
export interface Server {
  readonly name: string;
  /** The file of settings it takes. */
  readonly file: string;
  readonly present: boolean;
  /** An address outside its folder, which no browser sends, that it refuses before any settings are asked. */
  readonly refuses?: string;
  /** What the settings say of where they are, and what stands there in a test. */
  readonly here: (settings: string, folder: string, port: number) => string;
  /** Writes what belongs around the settings and gives the arguments to run in the foreground. */
  readonly command: (folder: string, port: number) => readonly string[];
}

export const servers: readonly Server[] = [
  {
    name: "nginx",
    file: "nginx.conf",
    present: has("nginx"),
    here: (settings, folder, port) =>
      settings
        .replace("listen 80 default_server;", `listen 127.0.0.1:${port} default_server;`)
        .replace(/^ *listen \[::\]:80 .*\n/m, "")
        .replace("/var/www/placeholder;", `${folder};`),
    command: (folder) => {
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (one) => `${one}_temp_path ${folder}/tmp;`,
      );
      const main = `${root ? "user root root;\n" : ""}daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary.join("\n")}\ninclude ${folder}/nginx.conf;\n}\n`;
      writeFileSync(join(folder, "main.conf"), main);
      return ["nginx", "-e", join(folder, "error.log"), "-p", folder, "-c", join(folder, "main.conf")];
    },
  },
  {
    name: "apache2",
    file: "apache.conf",
    present: has("apache2") && existsSync(apacheModules),
    refuses: "/../../../../etc/passwd",
    here: (settings, folder, port) =>
      settings
        .replace("<VirtualHost *:80>", `<VirtualHost 127.0.0.1:${port}>`)
        .replaceAll('"/var/www/placeholder"', `"${folder}"`),
    command: (folder, port) => {
      const modules = ["mpm_event", "authz_core", "headers", "rewrite"].map(
        (one) => `LoadModule ${one}_module ${apacheModules}/mod_${one}.so`,
      );
      const main = `ServerRoot ${folder}\nServerName placeholder.test\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\n${modules.join("\n")}\n${root ? "User www-data\nGroup www-data\n" : ""}Include ${join(folder, "apache.conf")}\n`;
      writeFileSync(join(folder, "main.conf"), main);
      return ["apache2", "-d", folder, "-f", join(folder, "main.conf"), "-D", "FOREGROUND"];
    },
  },
  {
    name: "caddy",
    file: "Caddyfile",
    present: has("caddy"),
    here: (settings, folder, port) =>
      `{\n\tadmin off\n}\n${settings.replace("\n:80 {", `\nhttp://127.0.0.1:${port} {`).replace("/var/www/placeholder\n", `${folder}\n`)}`,
    command: (folder) => ["caddy", "run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"],
  },
];

/** Starts a server in a folder with a page and its settings; it ends with the test. Gives its port. */
export async function startServer(server: Server, files: ReadonlyMap<string, string>): Promise<number> {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const port = await freePort();
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, server.file), server.here(files.get(server.file) ?? "", folder, port));
  const [program = "", ...args] = server.command(folder, port);
  const child = spawn(programPath(program) ?? program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"] ?? "", HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  onTestFinished(() => stop(child));
  await answering(port, child, () => said);
  return port;
}

async function answering(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said()}`);
    try {
      await ask(port);
      return;
    } catch {
      await pause(50);
    }
  }
}

/** Whoever has not ended by itself is asked to. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
