import { describe, expect, it } from "vitest";
import { splitWords } from "../../../src/adapters/system/splitWords.ts";

describe("splitWords", () => {
  it.each([
    ["vim", ["vim"]],
    ["code --wait", ["code", "--wait"]],
    ["'/opt/my editor/ed' -n", ["/opt/my editor/ed", "-n"]],
    ['"/opt/my editor/ed" "a\\"b"', ["/opt/my editor/ed", 'a"b']],
    ["/opt/my\\ editor/ed", ["/opt/my editor/ed"]],
    ["emacs -nw --eval='(x y)'", ["emacs", "-nw", "--eval=(x y)"]],
    ["  spaced   out ", ["spaced", "out"]],
    ["ed $(rm -rf) ; true", ["ed", "$(rm", "-rf)", ";", "true"]],
    ["", []],
  ])("%s", (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });

  it("leaves backslashes alone on Windows", () => {
    expect(splitWords('"C:\\Program Files\\ed.exe" -multi', { backslash: false })).toEqual([
      "C:\\Program Files\\ed.exe",
      "-multi",
    ]);
  });
});
