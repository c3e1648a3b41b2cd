import type { Config } from "../../../../../src/core/config/types.ts";
import type { Locale } from "../../../../../src/core/i18n/locale.ts";
import { mailHtml } from "../../../../../src/core/notice/channels/mail/html.ts";
import { fillPersonal } from "../../../../../src/core/notice/personal.ts";
import type { RenderedNotice, Template } from "../../../../../src/core/notice/types.ts";
import { bareFacts, fullFacts } from "../../../../templates/facts.ts";
import { everyTemplate, noticeOf, shipped } from "../../../../templates/shipped.ts";

/** A company that has configured how its mails look. */
export const branded: Config = {
  company: "Nordlight Shop",
  brand: {
    colour: "#b3261e",
    logo: "https://www.nordlight.example/logo.png",
    website: "https://www.nordlight.example",
    address: ["Lindenallee 4", "10115 Berlin", "Deutschland"],
  },
  smtp: {
    host: "mail.nordlight.example",
    from: "Nordlight Shop <shop@nordlight.example>",
    replyTo: "help@nordlight.example",
  },
};

/** A notice of a shipped template, with everything told. */
export const mailOf = (name: string, locale: Locale): RenderedNotice =>
  noticeOf(shipped(name, locale), fullFacts(locale));

const isMail = ({ channel }: Template): boolean => channel === "mail" || channel === "staff-mail";

/** Every mail template in every language, with everything told and with as little as it takes. */
export const everyMail: ReadonlyArray<readonly [string, RenderedNotice]> = everyTemplate
  .map(([name, locale]) => shipped(name, locale))
  .filter(isMail)
  .flatMap((template) => [
    [`${template.name}.${template.locale}`, noticeOf(template, fullFacts(template.locale))] as const,
    [
      `${template.name}.${template.locale}, little told`,
      noticeOf(template, bareFacts(template.locale, template.needs)),
    ] as const,
  ]);

/** The HTML of a mail as it goes out, without anybody's name. */
export const htmlOf = (notice: RenderedNotice, config: Config = {}): string =>
  fillPersonal(mailHtml(notice, { config }), "html");

/** Every kind of element a body can have, with words that do not break. */
export const everything: RenderedNotice = {
  template: "outage-mailing",
  channel: "mail",
  locale: "en",
  subject: "Every element in one mail",
  body: `Hello,

a **strong** word, a [link](https://www.nordlight.example), \`code\` and an address that is long:
<https://status.nordlight.example/an/address/that/is/much/longer/than/a/small/telephone/is/wide?really=yes>

# A heading

1. one
2. two

   - deeper

## Another heading

### And a third

> What somebody said.

| Measure | Who | Until |
|---|---|---|
| A second pair of eyes before anything goes out | Maja Lind | 1 December 2026 |
| Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung | Jonas Ek | 15 January 2027 |

---

The end.
`,
  parts: [],
  values: {},
  zone: "Europe/Berlin",
};

/** A start tag as a browser reads it. */
interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every start tag, also in comments for Outlook. Quotation marks in attributes are escaped, so these patterns do. */
const tagsIn = (html: string): readonly Tag[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>/g)].map(
    ([, name = "", attributes = ""]) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, value]),
      ),
    }),
  );

/** What of a mail would run, fetch or lead elsewhere than a link may; empty for a harmless one. */
export function harmfulIn(html: string, logo?: string): readonly string[] {
  const inTags = tagsIn(html).flatMap(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([key, value]) => isHarmful(key, value, logo))
      .map(([key, value]) => `<${name} ${key}="${value}">`),
  );
  const unknown = tagsIn(html).filter(({ name }) => !knownTags.has(name));
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet = ""]) => sheet);
  return [...inTags, ...unknown.map(({ name }) => name), ...sheets.filter((sheet) => fetches.test(sheet))];
}

const fetches = /url\s*\(|@import|@font-face|expression|image-set/i;

function isHarmful(key: string, value: string, logo: string | undefined): boolean {
  if (key === "src") return value !== logo;
  if (key === "href") return !/^(?:https?:\/\/|mailto:|tel:)/i.test(value);
  if (key === "style") return fetches.test(value);
  return /^on|^(?:srcset|background|poster|data|action|formaction|http-equiv|xlink:href)$/i.test(key);
}

const knownTags: ReadonlySet<string> = new Set(
  "html head meta title style body div table thead tbody tr td th img h1 h2 h3 h4 p ul ol li a strong em del code pre blockquote hr br span".split(
    " ",
  ),
);
