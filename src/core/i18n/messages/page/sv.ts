import type { PageMessages } from "./en.ts";

export const sv: PageMessages = {
  picture: "Flera människor lyfter ett tungt block tillsammans",
  languages: "Välj språk",
};
