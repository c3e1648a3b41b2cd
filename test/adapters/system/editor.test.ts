import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createEditor, findEditor } from "../../../src/adapters/system/editor.ts";
import { UserError } from "../../../src/core/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "crisis-editor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An editor that is a small script; `$2` is the file after its one argument. */
function editor(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}
const edit = (command: string, text = "before\n", name = "web notice.de.md") =>
  createEditor({ EDITOR: command }, { terminal: true }).edit(text, { name });

describe("editor", () => {
  it("gives back what was saved, from a private file that is gone afterwards", async () => {
    const log = join(folder, "log");
    const program = editor(
      "my editor",
      `stat -c '%a' "$2" "$(dirname "$2")" > ${log}; echo "$2" >> ${log}; cat "$2" >> ${log}; echo after > "$2"`,
    );
    expect(await edit(`'${program}' --wait`)).toBe("after\n");
    const [fileMode, folderMode, file = "", text] = readFileSync(log, "utf8").split("\n");
    expect([fileMode, folderMode, text]).toEqual(["600", "700", "before"]);
    expect(file).toMatch(/web-notice\.de\.md$/);
    expect(existsSync(join(file, ".."))).toBe(false);
  });

  it("fails when the editor fails, and leaves nothing behind", async () => {
    const log = join(folder, "failed");
    const program = editor("failing", `echo "$2" > ${log}; echo after > "$2"; exit 1`);
    const error = await edit(`${program} -`).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: "editor-failed" });
    expect(existsSync(readFileSync(log, "utf8").trim())).toBe(false);
  });

  it("fails when the editor does not exist", async () => {
    await expect(edit(join(folder, "nowhere"))).rejects.toMatchObject({ code: "editor-failed" });
  });

  it("fails when the file was removed or grew too large", async () => {
    await expect(edit(`${editor("removing", 'rm "$2"')} -`)).rejects.toMatchObject({ code: "editor-failed" });
    await expect(edit(`${editor("growing", 'head -c 2000000 /dev/zero > "$2"')} -`)).rejects.toMatchObject({
      code: "editor-failed",
    });
  });

  it("never gives the name a path or a shell", async () => {
    const log = join(folder, "name");
    const program = editor("naming", `echo "$2" > ${log}`);
    await edit(`${program} -`, "x", "../../$(id) a;b.md");
    expect(readFileSync(log, "utf8").trim()).toMatch(/crisis-[^/]+\/\.\.-\.\.---id--a-b\.md$/);
  });

  it("is not to be had without a terminal", async () => {
    expect(await createEditor({ EDITOR: "false" }, { terminal: false }).edit("x", { name: "x" })).toBeUndefined();
  });
});

describe("findEditor", () => {
  it("prefers VISUAL, then EDITOR, then what is on the path", async () => {
    expect(await findEditor({ VISUAL: "a -b", EDITOR: "c" }, "linux")).toEqual(["a", "-b"]);
    expect(await findEditor({ VISUAL: " ", EDITOR: "c" }, "linux")).toEqual(["c"]);
    editor("vi", "true");
    expect(await findEditor({ PATH: folder }, "linux")).toEqual(["vi"]);
    expect(await findEditor({ PATH: "/nowhere" }, "linux")).toBeUndefined();
    expect(await findEditor({}, "win32")).toEqual(["notepad"]);
  });
});
