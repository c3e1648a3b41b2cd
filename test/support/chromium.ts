import { type Browser, chromium } from "playwright-core";
import { programPath } from "./programs.ts";

/** The browser of the system; nothing is downloaded for a test. */
const executable = programPath("chromium") ?? programPath("chromium-browser") ?? programPath("google-chrome");

/** Whether there is a browser: `describe.skipIf(!hasChromium)`. */
export const hasChromium: boolean = executable !== undefined;

/** A browser without a window that does nothing on its own. Whoever starts it closes it. */
export function startChromium(): Promise<Browser> {
  if (executable === undefined) throw new Error("there is no chromium");
  return chromium.launch({
    executablePath: executable,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
