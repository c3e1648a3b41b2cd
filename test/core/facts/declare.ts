import type { FactDeclaration, FactType, ParseContext } from "../../../src/core/facts/types.ts";

const columns: NonNullable<FactDeclaration["columns"]> = [
  { id: "text", type: "line", optional: false },
  { id: "owner", type: "line", optional: true },
  { id: "date", type: "date", optional: true },
];

/** A declaration with nothing special about it, for tests. */
export function declare(type: FactType, extra: Partial<FactDeclaration> = {}): FactDeclaration {
  return {
    type,
    required: true,
    allowUnknown: false,
    basis: "none",
    localized: false,
    public: true,
    sensitive: false,
    ...(type === "table" && { columns }),
    ...extra,
  };
}

/** A Sunday in Warsaw, 13:00 there. */
export const context: ParseContext = { now: Date.parse("2026-11-22T12:00:00Z"), zone: "Europe/Warsaw", locale: "en" };
