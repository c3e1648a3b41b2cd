import type { PageMessages } from "./en.ts";

export const de: PageMessages = {
  picture: "Mehrere Menschen heben gemeinsam einen schweren Block",
  languages: "Sprache wählen",
};
