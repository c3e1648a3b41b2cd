import type { PageMessages } from "./en.ts";

export const sv: PageMessages = {
  picture: "Många händer lyfter ett tungt block tillsammans",
  languages: "Välj språk",
};
