import type { PageMessages } from "./en.ts";

export const pl: PageMessages = {
  picture: "Wiele rąk wspólnie podnosi ciężki blok",
  languages: "Wybór języka",
};
