import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/core/config/readConfig.ts";
import { configYaml } from "../../../src/core/config/writeConfig.ts";
import { parseFact } from "../../../src/core/facts/parse.ts";
import { locales } from "../../../src/core/i18n/locale.ts";
import { configMessages } from "../../../src/core/i18n/messages/config.ts";

const line = {
  type: "line",
  required: true,
  allowUnknown: false,
  localized: false,
  public: false,
  sensitive: false,
} as const;
/** As the dialogue takes it. */
const isLine = (text: string): boolean =>
  parseFact({ ...line, basis: "none" }, text, { now: 0, zone: "UTC", locale: "en" }).ok;

describe("what crisis init writes", () => {
  it.each(locales)("reads back as it was told, in %s, whatever characters are in it", (locale) => {
    const words = fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).filter(isLine);
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 3 }), words, (company, address, smtpUser) => {
        const answers = { zone: "Europe/Berlin", company, address, smtpHost: "smtp.example.com", smtpUser };
        const { config, diagnostics } = readConfig(configYaml(answers, configMessages[locale]), "crisis.yaml");
        // A text that looks like a secret is refused, and the dialogue says so at once.
        if (diagnostics.some(({ ruleId }) => ruleId === "secret-in-config")) return;
        expect(diagnostics).toEqual([]);
        expect(config).toMatchObject({ company, brand: { address }, smtp: { user: smtpUser } });
      }),
      { numRuns: 100 },
    );
  });

  it.each(["yes", "null", "1.10", "- x", "a: b", "# x", "'", '"', "*a", "&a", "!t", "%", "@", "`", "{", "[", "|", ">"])(
    "a company called %s stays that",
    (company) => {
      const text = configYaml({ zone: "UTC", company }, configMessages.en);
      expect(readConfig(text, "crisis.yaml")).toMatchObject({ diagnostics: [], config: { company } });
    },
  );
});
