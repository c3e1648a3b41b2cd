import type { YamlFile } from "./yaml.ts";
import type { YamlPath } from "./yamlPlaces.ts";

/** A value on one line as it was written: `0301234` is a telephone number, `1.10` an amount. */
export function sourceText({ text, locate }: YamlFile, path: YamlPath): string {
  const { start, end } = locate(path);
  return (text.split(/\r\n|\r|\n/)[start.line - 1] ?? "").slice(start.column - 1, end.column - 1).trim();
}
