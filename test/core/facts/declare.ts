import type { FactDeclaration, FactType, ParseContext } from "../../../src/core/facts/types.ts";

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
    ...extra,
  };
}

/** A Sunday in Warsaw, 13:00 there. */
export const context: ParseContext = { now: Date.parse("2026-11-22T12:00:00Z"), zone: "Europe/Warsaw", locale: "en" };
