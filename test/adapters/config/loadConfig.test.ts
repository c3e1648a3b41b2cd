import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findConfig, userFolder } from "../../../src/adapters/config/findConfig.ts";
import { loadConfig } from "../../../src/adapters/config/loadConfig.ts";
import { UserError } from "../../../src/core/errors.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const company = (name: string): string => `schema: crisis/v1\ncompany: ${name}\n`;

/** A home with a project folder two levels deep; `put` writes a file below it. */
function home() {
  const folder = temporaryFolder();
  const cwd = join(folder, "project", "deep");
  mkdirSync(cwd, { recursive: true });
  const env = { HOME: folder };
  const put = (name: string, text: string): string => {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  return { folder, cwd, env, put };
}

const refusal = async (loading: Promise<unknown>): Promise<UserError> => {
  const error: unknown = await loading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError) return error;
  throw new Error(`expected a UserError, got ${String(error)}`);
};

describe("where the configuration is found", () => {
  it("CRISIS_CONFIG, else the nearest one upwards, else the one among the settings", () => {
    const { cwd, env, put, folder } = home();
    const settings = put(".config/crisis/crisis.yaml", company("Settings"));
    expect(findConfig(env, cwd)).toEqual({ path: settings, exists: true, named: false });
    const above = put("project/crisis.yaml", company("Above"));
    expect(findConfig(env, cwd).path).toBe(above);
    const here = put("project/deep/crisis.yaml", company("Here"));
    expect(findConfig(env, cwd).path).toBe(here);
    expect(findConfig({ ...env, CRISIS_CONFIG: "../crisis.yaml" }, cwd)).toMatchObject({ path: above, named: true });
    expect(userFolder(env, cwd)).toBe(join(folder, "project", "deep"));
  });

  it("XDG_CONFIG_HOME comes before ~/.config", () => {
    const { cwd, env, put, folder } = home();
    put(".config/crisis/crisis.yaml", company("Settings"));
    const own = put("xdg/crisis/crisis.yaml", company("Own"));
    expect(findConfig({ ...env, XDG_CONFIG_HOME: join(folder, "xdg") }, cwd).path).toBe(own);
  });

  it("an empty CRISIS_CONFIG is as none", () => {
    const { cwd, env, put } = home();
    const here = put("project/deep/crisis.yaml", company("Here"));
    expect(findConfig({ ...env, CRISIS_CONFIG: " " }, cwd).path).toBe(here);
  });
});

describe("what is in effect", () => {
  it("nothing, where there is none", async () => {
    const { cwd, env } = home();
    expect(await loadConfig(env, cwd)).toEqual({ config: {}, origins: [] });
  });

  it("each value has its file and line; a variable comes before the file and keeps what it does not say", async () => {
    const { cwd, env, put } = home();
    put("project/deep/crisis.yaml", `${company("Here")}smtp: { host: a.example, from: help@x.example }\n`);
    const { config, origins } = await loadConfig({ ...env, CRISIS_SMTP_URL: "smtps://ada@b.example" }, cwd);
    expect(config.smtp).toEqual({ host: "b.example", secure: true, user: "ada", from: "help@x.example" });
    expect(origins).toContainEqual({ key: "company", value: "Here", from: "crisis.yaml:2" });
    expect(origins).toContainEqual({ key: "smtp.from", value: "help@x.example", from: "crisis.yaml:3" });
    expect(origins.filter(({ key }) => key === "smtp.host")).toEqual([
      { key: "smtp.host", value: "b.example", from: "CRISIS_SMTP_URL" },
    ]);
  });

  it("a program with a folder in its name is the one beside the file, one without is looked for in PATH", async () => {
    const { cwd, env, put, folder } = home();
    const channels = `channels: { web: { publish: [./put-up, ./x] }, page: { publish: [rsync, "{folder}"] } }\n`;
    put("project/crisis.yaml", `schema: crisis/v1\n${channels}`);
    const { config, origins } = await loadConfig(env, cwd);
    const program = join(folder, "project", "put-up");
    expect(config.channels).toEqual({
      web: { publish: [program, "./x"] },
      page: { publish: ["rsync", "{folder}"] },
    });
    expect(origins.find(({ key }) => key === "channels.web.publish")?.value).toEqual([program, "./x"]);
  });

  it("a file that everybody may read is fine: nothing secret is in it", async () => {
    const { cwd, env, put } = home();
    chmodSync(put("project/deep/crisis.yaml", company("Here")), 0o644);
    expect((await loadConfig(env, cwd)).config.company).toBe("Here");
  });

  it.each([
    ["a mistake", "compny: x\n", "unknown-key"],
    ["a secret", "password: hunter2\n", "secret-in-config"],
    ["a file that is no text", "\u0000\u0001", "control-character"],
  ])("%s is refused with its place (F3)", async (_, text, ruleId) => {
    const { cwd, env, put } = home();
    put("project/deep/crisis.yaml", `schema: crisis/v1\n${text}`);
    const error = await refusal(loadConfig(env, cwd));
    expect(error.code).toBe("config-invalid");
    expect(error.diagnostics.map((found) => found.ruleId)).toContain(ruleId);
    expect(JSON.stringify([...error.sources])).not.toContain("hunter2");
  });

  it("a folder of that name, and bytes that are no UTF-8, are told and not thrown as a bug (F3)", async () => {
    const { cwd, env, folder } = home();
    mkdirSync(join(cwd, "crisis.yaml"));
    expect((await refusal(loadConfig(env, cwd))).diagnostics[0]?.ruleId).toBe("not-a-file");
    const other = join(folder, "latin1.yaml");
    writeFileSync(other, Buffer.from("company: K\xf6ln\n", "latin1"));
    const error = await refusal(loadConfig({ ...env, CRISIS_CONFIG: other }, cwd));
    expect(error.diagnostics[0]?.ruleId).toBe("not-utf-8");
  });

  it.each([
    ["a password", "smtp://ada:hunter2@mail.example"],
    ["another protocol", "https://mail.example"],
    ["a path", "smtp://mail.example/inbox"],
    ["no address", "mail.example"],
  ])("CRISIS_SMTP_URL with %s is refused and not repeated", async (_, url) => {
    const { cwd, env } = home();
    const error = await refusal(loadConfig({ ...env, CRISIS_SMTP_URL: url }, cwd));
    expect(error.code).toBe("smtp-url-invalid");
    expect(`${error.message} ${error.hint}`).not.toContain("hunter2");
  });

  it("CRISIS_CONFIG that names no file is told", async () => {
    const { cwd, env } = home();
    expect((await refusal(loadConfig({ ...env, CRISIS_CONFIG: "none.yaml" }, cwd))).code).toBe("config-missing");
  });
});
