import type { TerminalMessages } from "./en.ts";

export const pl: TerminalMessages = {
  commands: {
    skip: ["pomiń", "pomin"],
    back: ["wstecz", "cofnij"],
    correct: ["popraw", "poprawka"],
    note: ["notatka", "n"],
    facts: ["fakty", "f"],
    status: ["stan", "status"],
    update: ["aktualizacja", "komunikat"],
    pause: ["pauza", "p", "koniec"],
    why: ["dlaczego", "d"],
    help: ["pomoc", "?"],
    again: ["ponownie", "jeszcze-raz"],
    "by-hand": ["ręcznie", "recznie"],
    abort: ["przerwij"],
  },
  commandHelp: {
    skip: "pominięcie tego kroku, z powodem: /pomiń to nie nasz serwer",
    back: "jeden krok wstecz",
    correct: "poprawienie danych: /popraw eta",
    note: "notatka do dziennika: /notatka telefon do dostawcy",
    facts: "dane zebrane do tej pory",
    status: "otwarte kroki, obietnice i terminy",
    update: "nowy komunikat teraz",
    pause: "zatrzymanie tutaj; wszystko potwierdzone zostaje",
    why: "dlaczego to pytanie",
    help: "ta lista",
    again: "zadanie pytania jeszcze raz",
    "by-hand": "zrobione ręcznie: /ręcznie gdzie i jak",
    abort: "zakończenie pracy; można ją wznowić",
  },
  helpHeading: "W każdym miejscu można wpisać:",
  slashHint: "Odpowiedź zaczynająca się od ukośnika: z dwoma ukośnikami, //ścieżka",
  keysHint: "? dlaczego · /pomoc polecenia · Ctrl-C wstrzymuje",
  keysHintPlain: "? = dlaczego i polecenia",
  linesHint: "po jednym w wierszu; pusty wiersz kończy listę",
  enterTakes: (text) => `Enter: ${text}`,
  unknownCommand: (word, nearest) =>
    nearest === undefined
      ? `Nie ma polecenia /${word}; /pomoc pokazuje wszystkie`
      : `Nie ma polecenia /${word}; czy chodzi o /${nearest}?`,
  notAnOption: (text, options) => `„${text}” nie ma na liście odpowiedzi; proszę wpisać numer albo jedno z: ${options}`,
  chooseOne: (options) => `Proszę wpisać numer albo jedno z: ${options}`,
  pasteTooLong: (length, most) =>
    `Wklejony tekst jest za długi (znaki: ${length}, najwyżej ${most}) i nie został przyjęty`,
  notYet: "Enter dopiero, gdy to zrobione; /pomiń pomija krok, /pauza zatrzymuje tutaj",
};
