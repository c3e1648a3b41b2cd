import type { PageMessages } from "./en.ts";

export const pl: PageMessages = {
  picture: "Kilka osób wspólnie podnosi ciężki blok",
  languages: "Wybór języka",
};
