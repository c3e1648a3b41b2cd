import type { PageMessages } from "./en.ts";

export const de: PageMessages = {
  picture: "Viele Hände heben gemeinsam einen schweren Block",
  languages: "Sprache wählen",
};
