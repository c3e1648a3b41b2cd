import type { RenderedNotice } from "./types.ts";

/** The company as the message itself names it, which goes before the configured name; undefined where it names none. */
export function companyOf({ values }: Pick<RenderedNotice, "values">): string | undefined {
  const company = values["company"];
  return typeof company === "string" && company.trim() !== "" ? company.trim() : undefined;
}
