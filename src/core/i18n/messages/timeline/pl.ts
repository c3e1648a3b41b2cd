import { plural } from "../../plural.ts";
import type { TimelineMessages } from "./en.ts";

export const pl: TimelineMessages = {
  opened: (playbook) => `Otwarto incydent według scenariusza „${playbook}”`,
  closed: "Zamknięto incydent",
  // Facts
  fact: (fact, value) => `${fact}: ${value}`,
  corrected: (fact, from, to) => `${fact} – poprawka: ${from} → ${to}`,
  confirmed: (fact, value) => `${fact} – nadal aktualne: ${value}`,
  declined: (fact) => `${fact}: pozostawiono puste`,
  unset: "—",
  secret: "(tajne)",
  basis: (text) => `na podstawie: ${text}`,
  reason: (text) => `powód: ${text}`,
  // Steps
  started: (title) => `Rozpoczęto: ${title}`,
  done: (title) => `Wykonano: ${title}`,
  skipped: (title) => `Pominięto: ${title}`,
  byHand: (title) => `Wykonano ręcznie: ${title}`,
  reopened: (title) => `Powrót do: ${title}`,
  passed: (title, why) => `Niepotrzebne: ${title} (${why})`,
  ticked: (title, item) => `Odhaczono: ${item} (${title})`,
  decided: (title, option) => `${title} → ${option}`,
  note: (text) => `uwaga: ${text}`,
  // Notices
  approved: (notice, name) => `${notice} – zatwierdzenie: ${name}`,
  accepted: (notice, languages) => `Przyjęto tekst: ${notice} (${languages})`,
  edited: "ze zmianami ręcznymi",
  promises: (time) => `obiecuje następny komunikat: ${time}`,
  published: (notice) => `Opublikowano: ${notice}`,
  where: (text) => `gdzie: ${text}`,
  kept: (notice) => `${notice} ma nieaktualne dane i pozostaje bez zmian`,
  reissue: {
    stale: (title) => `Do napisania od nowa, bo zmieniły się dane: ${title}`,
    due: (title) => `Do napisania teraz, bo tak obiecano: ${title}`,
    wanted: (title) => `Do napisania teraz, na życzenie: ${title}`,
  },
  reissueDropped: (title) => `Jednak nie napisano od nowa: ${title}`,
  // Acts
  actStarted: {
    publish: (what) => `Do opublikowania ręcznie: ${what}`,
    send: (what) => `Do wysłania ręcznie: ${what}`,
    run: (what) => `Uruchomiono polecenie: ${what}`,
  },
  actDone: (what) => `Potwierdzono: ${what}`,
  actFailed: (what) => `Nie powiodło się: ${what}`,
  actNotDone: (what) => `Nie wykonano: ${what}`,
  exitCode: (code) => `kod wyjścia ${code}`,
  recalled: "ustalono po przerwie",
  // Time
  missed: (title, count, since) =>
    `${title}: ${plural(count, "pl", {
      one: "obiecany termin minął bez słowa",
      few: "# obiecane terminy minęły bez słowa",
      many: "# obiecanych terminów minęło bez słowa",
      other: "# obiecanego terminu minęło bez słowa",
    })} (obiecano: ${since})`,
  postponed: (title, until) => `${title}: odłożono, nowa godzina: ${until}`,
  clockMet: (title) => `Dotrzymano terminu ustawowego: ${title}`,
  // Notes and the run
  noted: (text) => `Notatka: ${text}`,
  notedFrom: (who, text) => `Notatka (${who}): ${text}`,
  paused: "Wstrzymano",
  resumed: (version) => `Wznowiono (crisis ${version})`,
  takenOver: (from) => `Przejęto od: ${from}`,
  healed: (bytes) =>
    `Dziennik kończył się w środku wiersza (${plural(bytes, "pl", { one: "# bajt", few: "# bajty", many: "# bajtów", other: "# bajta" })}, nigdy niepotwierdzone) i został naprawiony`,
  planAdopted: "Przyjęto zmieniony scenariusz",
  planKept: "Scenariusz się zmienił; incydent pozostaje przy tym, z którym się zaczął",
};
