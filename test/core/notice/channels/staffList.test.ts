import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { staffListFiles } from "../../../../src/core/notice/channels/staffList.ts";
import { has } from "../../../support/programs.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

const address = "staff@nordlight.example";

/** Both files by name; empty when there are none. */
const filesFor = (members: readonly string[], list = address): Readonly<Record<string, string>> =>
  Object.fromEntries(
    staffListFiles([], { config: { staff: { address: list, members } }, now: 0, id: "x" }).map(({ name, content }) => [
      name,
      content,
    ]),
  );

/** What a mail server would run, read or write, or what would add a line to a file of its settings. */
const refused: readonly string[] = [
  "|rm@evil.example",
  '"|rm -rf /"@evil.example',
  "/etc/passwd@evil.example",
  "/var/mail/x",
  ":include:/etc/passwd",
  "-oQ/tmp@evil.example",
  "#x@evil.example",
  "eve@evil.example\nroot: eve@evil.example",
  "eve@evil.example, mallory@evil.example",
  "Eve <eve@evil.example>",
  "eve",
  "",
];

const usual = ["ada@nordlight.example", "bo.lind+crisis@nordlight.example", "o'brien@partner.example"];

describe("the staff list as a mail server takes it (C09)", () => {
  it("is an entry for aliases(5), a member a line, and a line for a Postfix map", () => {
    expect(filesFor(usual)).toEqual({
      "staff.aliases": `staff: ada@nordlight.example,\n  bo.lind+crisis@nordlight.example,\n  "o'brien@partner.example"\n`,
      "staff.virtual": `${address} ${usual.join(", ")}\n`,
    });
  });

  it("names nobody twice, however an address is written, and never itself", () => {
    const files = filesFor([
      "Ada@Nordlight.example",
      "bo@x.example",
      "ada@nordlight.EXAMPLE",
      "STAFF@nordlight.example",
    ]);
    expect(files["staff.aliases"]).toBe("staff: Ada@nordlight.example,\n  bo@x.example\n");
  });

  it.each(refused)("never writes %j", (member) => {
    expect(filesFor([member])).toEqual({});
    const files = filesFor([member, ...usual]);
    for (const [name, content] of Object.entries(filesFor(usual)))
      expect(files[name]).toBe(`# Left out, since it is no plain address: 1 of 4.\n${content}`);
  });

  it("without a list, without members, or for a name that is no plain address there are no files", () => {
    expect(staffListFiles([], { config: {}, now: 0, id: "x" })).toEqual([]);
    expect(filesFor([])).toEqual({});
    for (const list of refused) expect(filesFor(usual, list), list).toEqual({});
  });
});

describe.skipIf(!has("postmap") || !has("postalias"))("postmap and postalias read it", () => {
  /** Builds a table and asks it, as Postfix does. */
  function asked(program: string, content: string, key: string): readonly string[] {
    const table = join(temporaryFolder(), "staff");
    writeFileSync(table, content);
    execFileSync(program, [`hash:${table}`], { stdio: "pipe" });
    const answer = execFileSync(program, ["-q", key, `hash:${table}`], { encoding: "utf8", stdio: "pipe" });
    return answer.trim().split(/,\s*/);
  }

  it.each([
    ["postalias", "staff.aliases", "staff"],
    ["postmap", "staff.virtual", address],
  ])("%s: everybody on the list, in order", (program, file, key) => {
    const members = [...usual, ...Array.from({ length: 500 }, (_, index) => `member${index}@nordlight.example`)];
    const found = asked(program, filesFor(members)[file] ?? "", key);
    expect(found.map((member) => member.replaceAll('"', ""))).toEqual(members);
  });
});
