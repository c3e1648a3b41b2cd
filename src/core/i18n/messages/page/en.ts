/** What stands on a placeholder page besides the message; read by visitors. */
export const en = {
  /** What the picture shows: many hands lifting one thing; the meaning is that many are helping (row D37). */
  picture: "Many hands lift a heavy block together",
  languages: "Choose your language",
};
export type PageMessages = typeof en;
