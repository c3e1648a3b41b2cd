import { existsSync, readdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** Where files are replaced as a whole; not the inbox, where another process may be writing right now. */
const places = ["", "notices", "pinned"] as const;

/** Removes what a process left that died between writing a file and giving it its name; none of it was ever confirmed. */
export function removeLeftovers(folder: string): void {
  for (const place of places) {
    const within = join(folder, place);
    if (!existsSync(within)) continue;
    for (const entry of readdirSync(within, { recursive: place !== "", withFileTypes: true })) {
      if (entry.isFile() && /^\..+\.\d+\.tmp$/.test(entry.name)) unlinkSync(join(entry.parentPath, entry.name));
    }
  }
}
