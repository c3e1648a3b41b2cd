import type { FactsMessages } from "./en.ts";

/** Polish, „Proszę …” with an infinitive. */
export const pl: FactsMessages = {
  unknownWord: "nie wiadomo",
  unknownShown: "jeszcze nie wiadomo",
  yes: "tak",
  no: "nie",
  blank: "Nic nie wpisano",
  tooLong: (length, max) => `Za długie: liczba znaków ${length}, najwyżej ${max}`,
  controlCharacters: "Znaki sterujące są tu niedozwolone, proszę wpisać tekst bez nich",
  lineBreak: "Tylko jeden wiersz, proszę usunąć znak nowego wiersza",
  directionMarks: "Niewidoczne znaki kierunku pisma są tu niedozwolone, proszę wpisać tekst ręcznie zamiast wklejać",
  pattern: (pattern) => `To nie ma wymaganej postaci: ${pattern}`,
  secretForm: "To nie ma wymaganej postaci",
  orUnknown: (problem) => `${problem}; albo „nie wiadomo”`,
  wholeNumber: "Proszę podać liczbę całkowitą, na przykład 12500",
  number: "Proszę podać liczbę, na przykład 12,5",
  numberUnclear: (text, thousand, decimal) =>
    `${text} można odczytać na dwa sposoby: proszę wpisać ${thousand} albo ${decimal}`,
  numberTooBig: "Ta liczba jest za duża",
  bool: "Proszę odpowiedzieć: tak albo nie",
  choice: (values) => `Proszę wybrać jedno z: ${values}`,
  choiceNear: (near, values) => `Czy chodziło o „${near}”? Możliwe: ${values}`,
  listEmpty: "Proszę podać co najmniej jedną pozycję; każdą w osobnym wierszu albo po średniku",
  listTooMany: (count, max) => `Za dużo pozycji: ${count}, najwyżej ${max}`,
  listItem: (number, problem) => `Pozycja ${number}: ${problem}`,
  email: "Proszę podać adres e-mail, na przykład nazwa@example.com",
  emailSeveral: "Proszę podać dokładnie jeden adres e-mail",
  emailPlain: "Proszę podać sam adres, bez nazwiska i nawiasów kątowych",
  url: "Proszę podać adres strony, na przykład https://status.example.com",
  urlScheme: (suggestion) => `Proszę wpisać adres strony z https:// na początku: ${suggestion}`,
  urlProtocol: "Możliwe są tylko adresy z https:// albo http://",
  urlSecret: "Adres strony nie może zawierać nazwy użytkownika ani hasła",
  phone: "Proszę podać numer telefonu, na przykład +48 22 123 45 67",
  file: "Proszę podać ścieżkę jednego pliku",
  person:
    "Proszę podać imię i nazwisko, a w razie potrzeby rolę, e-mail i telefon: Anna Nowak, wsparcie, anna@example.com, +48 22 123 45 67",
  personName: "Brakuje imienia i nazwiska: Anna Nowak, wsparcie, anna@example.com, +48 22 123 45 67",
  contact:
    "Proszę podać adres e-mail, numer telefonu albo adres strony, a w razie potrzeby godziny: pomoc@example.com, +48 22 123 45 67, pn.–pt. 8–18",
  twice: (what) =>
    `Proszę podać tylko jeden ${{ email: "adres e-mail", phone: "numer telefonu", url: "adres strony" }[what]}`,
  measure: (date) =>
    `Proszę podać, co zostanie zrobione, przez kogo i do kiedy: test każdej aktualizacji; Anna Nowak; ${date}`,
  duration: "Proszę podać czas trwania, na przykład 45 min, 2 h 30 min albo 3 dni",
  durationUnit: (number) => `Proszę podać jednostkę: ${number} min albo ${number} h`,
  durationTooLong: "To więcej niż pięć lat",
  time: (date) => `Proszę podać czas, na przykład ${date} 14:30, 14:30 dziś, za 45 min, 45m`,
  timePast: (date) => `Proszę podać czas, na przykład ${date} 14:30, 14:30 dziś, 20 min temu, teraz`,
  timeMissing: (date) => `Brakuje godziny: ${date} 14:30`,
  date: (date) => `Proszę podać datę, na przykład ${date}`,
  noSuchDay: (text) => `Dnia ${text} nie ma w kalendarzu`,
  noSuchTime: (text) => `Nie ma godziny ${text}, możliwe są godziny od 00:00 do 23:59`,
  dayUnclear: (text, date) => `${text} można odczytać na dwa sposoby: proszę wpisać dzień jako ${date}`,
  gap: (text, zone, before, after) =>
    `Czas ${text} nie istnieje w strefie ${zone}, bo zegary są tam przesuwane do przodu; najbliższe to ${before} i ${after}`,
  fold: (text, zone, first, second) =>
    `Czas ${text} występuje w strefie ${zone} dwa razy, bo zegary są tam cofane: proszę wpisać ${first} (wcześniejszy) albo ${second} (późniejszy)`,
  mustBePast: (shown) => `${shown} to dopiero przyszłość, proszę podać czas, który już minął`,
  mustBeFuture: (shown) => `${shown} już minęło, proszę podać czas w przyszłości`,
  notYetToday: (time) =>
    `Godzina ${time} dziś jeszcze nie minęła; jeśli chodzi o wczoraj, proszę wpisać „${time} wczoraj”`,
  overToday: (time) => `Godzina ${time} dziś już minęła; jeśli chodzi o jutro, proszę wpisać „${time} jutro”`,
  tooFar: (shown) => `${shown} to zbyt odległy czas: najwyżej rok wstecz i pięć lat naprzód`,
  zoneUnknown: (zone) => `Strefa czasowa ${zone} nie jest jednoznaczna, proszę wpisać +01:00 albo Europe/Warsaw`,
  zoneNotThen: (zone, one, other) => `${zone} tego dnia nie obowiązuje: proszę wpisać ${one} albo ${other}`,
};
