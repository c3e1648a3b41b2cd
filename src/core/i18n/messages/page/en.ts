/** What stands on a placeholder page besides the message; read by visitors. */
export const en = {
  /** What the picture shows: people lifting one thing together; the meaning is that many are helping (row D37). */
  picture: "Several people lift a heavy block together",
  languages: "Choose your language",
};
export type PageMessages = typeof en;
