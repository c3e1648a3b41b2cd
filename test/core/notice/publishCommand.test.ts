import { describe, expect, it } from "vitest";
import { publishCommands } from "../../../src/core/notice/publishCommand.ts";
import { quotedCommand } from "../../../src/core/text/quotedCommand.ts";

const place = {
  folder: "/srv/crisis/incidents/outage 1/notices/web-notice-1",
  files: ["web-notice.en.md", "web-notice.en.html", "web-notice.de.md", "web-notice.de.html", "web-notice.all.html"],
  notice: "web-notice#1",
  locales: ["en", "de"],
};

describe("a configured publish command", () => {
  it("runs once with the folder", () => {
    expect(publishCommands(["./put-up", "{folder}", "--as={notice}"], place)).toEqual({
      commands: [{ argv: ["./put-up", place.folder, "--as=web-notice#1"] }],
    });
  });

  it("runs once for each language when it names one, with the file that has the ending", () => {
    expect(publishCommands(["up", "{locale}", "{file.html}", "{file}"], place)).toEqual({
      commands: [
        { argv: ["up", "en", `${place.folder}/web-notice.en.html`, `${place.folder}/web-notice.en.md`], locale: "en" },
        { argv: ["up", "de", `${place.folder}/web-notice.de.html`, `${place.folder}/web-notice.de.md`], locale: "de" },
      ],
    });
  });

  it("that asks for a file the notice does not have is not run at all", () => {
    expect(publishCommands(["up", "{file.pdf}"], place)).toEqual({ missing: "{file.pdf}" });
  });

  it("hands every other word over as it is", () => {
    const words = ["up", "$(rm -rf /)", "a b", "'", "{other}", "{{folder}", "{files}", ""];
    const result = publishCommands(words, place);
    const argv = ["up", "$(rm -rf /)", "a b", "'", "{other}", `{${place.folder}`, "{files}", ""];
    expect(result).toEqual({ commands: [{ argv }] });
  });

  it("is shown as a shell would want it", () => {
    expect(quotedCommand(["up", "a b", "it's", "x=1"])).toBe("up 'a b' 'it'\\''s' x=1");
  });
});
