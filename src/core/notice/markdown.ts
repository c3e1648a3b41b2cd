import { type MarkedExtension, Marked, type Token, type Tokens } from "marked";

const special = /[\\`*_[\]<>&~|]/g;
const atLineStart = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|=+\s*$|\d{1,9}(?=[.)](?:\s|$)))/;

/** Addresses a reader can follow: they stand as they are, marked as links, since escaping would break them. */
const address = /(https?:\/\/[^\s<>"'`\\|]*[^\s<>"'`\\|.,;:!?()[\]{}*_~]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/i;

/**
 * Words as Markdown that shows exactly these words (fault N3): nothing in them is markup or HTML. Line breaks
 * become spaces.
 */
export function escapeMarkdown(words: string): string {
  const line = words.replaceAll(/\s+/g, " ").trim();
  const pieces = line.split(address).map((piece, index) => (index % 2 === 1 ? `<${piece}>` : escapeWords(piece)));
  return pieces.join("").replace(atLineStart, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

const escapeWords = (words: string): string => words.replaceAll(special, (character) => `\\${character}`);

const safeLink = /^(?:https?:\/\/|mailto:|tel:)/i;

const safe: MarkedExtension = {
  gfm: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    image: ({ text }) => escapeHtml(text),
    // A box to tick on paper: a form field without a label would tell a screen reader nothing.
    checkbox: ({ checked }) => (checked ? "\u2611 " : "\u2610 "),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return safeLink.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
    },
  },
};

const marked = new Marked(safe);

/** What is added to tags, by their name: `{ p: 'style="margin:0"' }`. Mails carry their look on every tag. */
export type TagAttributes = Readonly<Record<string, string>>;

/** Markdown as HTML: no raw HTML passes, links only to http(s), mailto and tel. */
export const markdownToHtml = (markdown: string, attributes: TagAttributes = {}): string =>
  withAttributes(marked.parse(markdown, { async: false }), attributes);

/** What looks like a tag here is one: all words are escaped. */
const withAttributes = (html: string, attributes: TagAttributes): string =>
  html.replaceAll(/<([a-z][a-z0-9]*)(?=[\s>])/g, (start, tag: string) =>
    Object.hasOwn(attributes, tag) ? `${start} ${attributes[tag]}` : start,
  );

/** Text as it must stand in HTML. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** Markdown as plain text: lists keep their dashes, links say where they lead when the words do not. */
export const markdownToText = (markdown: string): string =>
  blocks(marked.lexer(markdown))
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();

const blocks = (tokens: readonly Token[]): string => tokens.map(block).join("");

function block(token: Token): string {
  switch (token.type) {
    case "space":
      return "\n";
    case "list":
      return `${(token as Tokens.List).items.map((item, index) => listItem(token as Tokens.List, item, index)).join("\n")}\n\n`;
    case "table":
      return `${tableLines(token as Tokens.Table).join("\n")}\n\n`;
    case "hr":
      return "----\n\n";
    case "code":
      return `${(token as Tokens.Code).text}\n\n`;
    case "blockquote":
      return blocks((token as Tokens.Blockquote).tokens);
    case "text":
      return inline((token as Tokens.Text).tokens ?? [token]);
    default:
      return "tokens" in token && token.tokens ? `${inline(token.tokens)}\n\n` : token.raw;
  }
}

function listItem({ ordered, start }: Tokens.List, item: Tokens.ListItem, index: number): string {
  const mark = ordered ? `${Number(start || 1) + index}.` : "-";
  return `${mark} ${blocks(item.tokens).trim().replaceAll("\n", "\n  ")}`;
}

/** Columns under each other, for a font of fixed width; nothing is lost where the widths do not fit. */
function tableLines({ header, rows }: Tokens.Table): readonly string[] {
  const cells = [header, ...rows].map((row) => row.map((cell) => inline(cell.tokens)));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? "")].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...body.map(line)];
}

const inline = (tokens: readonly Token[]): string => tokens.map(inlineToken).join("");

function inlineToken(token: Token): string {
  switch (token.type) {
    case "br":
      return "\n";
    case "link": {
      const { href, tokens } = token as Tokens.Link;
      const words = inline(tokens);
      const target = href.replace(/^mailto:|^tel:/, "");
      return words === target || words === href ? words : `${words} (${target})`;
    }
    case "escape":
    case "text":
    case "codespan":
      return unescapeHtml((token as Tokens.Text).text);
    default:
      return "tokens" in token && token.tokens ? inline(token.tokens) : token.raw;
  }
}

/** The lexer leaves entities as they stand; plain text never carries one. */
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const unescapeHtml = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
