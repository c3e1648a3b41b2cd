/** Columns a text takes on a terminal: East Asian wide characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(escapes, "")) width += columns(character);
  return width;
}

/** Escape sequences of colours and cursor movement (CSI, OSC). */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

function columns(character: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cc}\u200b-\u200f\ufe0f]$/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u;
