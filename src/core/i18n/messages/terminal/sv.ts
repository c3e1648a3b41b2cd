import type { TerminalMessages } from "./en.ts";

export const sv: TerminalMessages = {
  commands: {
    skip: ["hoppa", "hoppa-över", "hoppa-over"],
    back: ["tillbaka", "t"],
    correct: ["rätta", "ratta", "ändra", "andra"],
    note: ["anteckning", "notera"],
    facts: ["fakta", "f"],
    status: ["läge", "lage", "status"],
    update: ["uppdatera", "uppdatering"],
    pause: ["paus", "p", "sluta"],
    why: ["varför", "varfor"],
    help: ["hjälp", "hjalp", "?"],
    again: ["igen"],
    "by-hand": ["för-hand", "for-hand"],
    abort: ["avbryt"],
  },
  commandHelp: {
    skip: "hoppa över steget, med skäl: /hoppa inte vår server",
    back: "ett steg tillbaka",
    correct: "rätta en uppgift: /rätta eta",
    note: "anteckna i loggen: /anteckning ringde leverantören",
    facts: "visa uppgifterna hittills",
    status: "öppna steg, löften och frister",
    update: "skriv en uppdatering nu",
    pause: "stanna här; allt bekräftat är sparat",
    why: "varför frågan ställs",
    help: "den här listan",
    again: "ställ frågan igen",
    "by-hand": "gjort för hand: /för-hand var och hur",
    abort: "avsluta körningen; den kan återupptas",
  },
  helpHeading: "Överallt kan du skriva:",
  slashHint: "Ett svar som börjar med snedstreck skrivs med två: //sökväg",
  keysHint: "? varför · /hjälp kommandon · Ctrl-C pausar",
  keysHintPlain: "? = varför och kommandon",
  linesHint: "en per rad; en tom rad avslutar listan",
  enterTakes: (text) => `Enter: ${text}`,
  unknownCommand: (word, nearest) =>
    nearest === undefined
      ? `Kommandot /${word} finns inte; /hjälp visar alla`
      : `Kommandot /${word} finns inte; menade du /${nearest}?`,
  notAnOption: (text, options) => `”${text}” är inget av svaren; skriv ett nummer eller något av: ${options}`,
  chooseOne: (options) => `Skriv ett nummer eller något av: ${options}`,
  pasteTooLong: (length, most) =>
    `Den inklistrade texten är för lång (${length} tecken, högst ${most}) och togs inte med`,
  notYet: "Tryck Enter först när det är gjort; /hoppa går förbi, /paus stannar här",
};
