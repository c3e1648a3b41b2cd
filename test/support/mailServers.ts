import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "./freePort.ts";
import { has } from "./programs.ts";

/** Real mail servers can be started here: they are installed, and we may change users. */
export const canServeMail = (): boolean => has("postfix") && has("dovecot") && process.getuid?.() === 0;

/** A private Postfix and, behind it, a Dovecot with a Sieve script; all on the loopback address. */
export interface MailServers {
  /** Where mail is handed in. */
  readonly smtpPort: number;
  /** Path of the script in use. */
  readonly script: string;
  /** Mails in the box of somebody at customers.test, as they arrived. */
  box(address: string): readonly string[];
  /** What both servers say is the matter, for failures. */
  log(): string;
  stop(): void;
}

const nobody = 65_534;

/** Everything under `folder`; mail for `domain` goes to Dovecot and through the script, that for customers.test into boxes. */
export async function startMailServers(
  folder: string,
  { domain, script, virtual = "" }: { readonly domain: string; readonly script: string; readonly virtual?: string },
): Promise<MailServers> {
  const [smtpPort, lmtpPort] = [await freePort(), await freePort()];
  chmodSync(folder, 0o755);
  const dovecot = startDovecot(folder, { lmtpPort, smtpPort, domain, script });
  const stopPostfix = startPostfix(folder, { lmtpPort, smtpPort, domain, virtual });
  await Promise.all([lmtpPort, smtpPort].map(listening));
  return {
    smtpPort,
    script: join(folder, "home", "answer.sieve"),
    box: (address) => {
      const mails = join(folder, "boxes", "box", "new");
      const all = existsSync(mails) ? readdirSync(mails).map((name) => readFileSync(join(mails, name), "utf8")) : [];
      return all.filter((mail) => new RegExp(`^(?:X-Original-To|Delivered-To): ${address}$`, "im").test(mail));
    },
    log: () =>
      ["dovecot.log", "postfix.log"]
        .map((name) => join(folder, name))
        .filter(existsSync)
        .map((path) => readFileSync(path, "utf8"))
        .join("\n"),
    stop: () => {
      stopPostfix();
      dovecot.kill("SIGTERM");
    },
  };
}

interface Ports {
  readonly lmtpPort: number;
  readonly smtpPort: number;
  readonly domain: string;
}

function startDovecot(folder: string, { lmtpPort, smtpPort, domain, script }: Ports & { readonly script: string }) {
  const home = join(folder, "home");
  mkdirSync(home);
  chmodSync(home, 0o777);
  writeFileSync(join(home, "answer.sieve"), script);
  const settings = `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = lmtp
ssl = no
hostname = ${domain}
mail_location = maildir:${home}/mail
mail_uid = ${nobody}
mail_gid = ${nobody}
first_valid_uid = 1
submission_host = 127.0.0.1:${smtpPort}
passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=${nobody} gid=${nobody} home=${home} allow_all_users=yes
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtpPort}
  }
}
protocol lmtp {
  mail_plugins = sieve
  postmaster_address = postmaster@${domain}
}
plugin {
  sieve = file:${home}/answer.sieve
}
`;
  writeFileSync(join(folder, "dovecot.conf"), settings);
  return spawn("dovecot", ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore" });
}

const services = `pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
smtp unix - - n - - smtp
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

/** @returns what stops it. */
function startPostfix(
  folder: string,
  { lmtpPort, smtpPort, domain, virtual }: Ports & { readonly virtual: string },
): () => void {
  const etc = join(folder, "etc");
  for (const name of ["etc", "queue", "data", "boxes"]) mkdirSync(join(folder, name));
  execFileSync("chown", ["postfix", join(folder, "data")]);
  execFileSync("chown", [String(nobody), join(folder, "boxes")]);
  writeFileSync(join(etc, "virtual"), virtual);
  writeFileSync(join(etc, "master.cf"), `127.0.0.1:${smtpPort} inet n - n - - smtpd\n${services}`);
  const settings = `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.${domain}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
mynetworks = 127.0.0.0/8
relay_domains = ${domain}
transport_maps = inline:{ { ${domain} = lmtp:inet:127.0.0.1:${lmtpPort} } }
virtual_alias_maps = texthash:${etc}/virtual
virtual_mailbox_domains = customers.test
virtual_mailbox_base = ${folder}/boxes
virtual_mailbox_maps = static:box/
virtual_uid_maps = static:${nobody}
virtual_gid_maps = static:${nobody}
virtual_minimum_uid = 1
default_transport = error:no outside mail
smtpd_relay_restrictions = permit_mynetworks, reject
smtputf8_enable = yes
`;
  writeFileSync(join(etc, "main.cf"), settings);
  execFileSync("postfix", ["-c", etc, "start"], { stdio: "pipe" });
  return () => execFileSync("postfix", ["-c", etc, "stop"], { stdio: "pipe" });
}

/** Waits until somebody answers on a port. */
async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nobody listens on ${port}`);
}
