import type { Locale } from "../../../src/core/i18n/locale.ts";
import type { Facts } from "../facts.ts";

/** What is the same in every language: breach, recall, rescue. */
export const sharedDanger: Facts = {
  discovered_at: "2026-11-22T15:30:00.000Z",
  became_aware_at: "2026-11-22T16:05:00.000Z",
  count_persons: 38_000,
  count_records: 41_200,
  counts_exact: false,
  effort_minutes: 40,
  medium_url: "https://rescue.nordlight.example/disk",
  medium_checksum: "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b",
};

/** What security, legal and product people would write. */
export const dangerWords: Readonly<Record<Locale, Facts>> = {
  en: {
    breach_window:
      "From 20 to 22 November 2026 a copy of our customer list could be read by outsiders. We know that it was downloaded at least once, and we do not know by whom.",
    data_kinds: ["name and postal address", "e-mail address and order history", "no card numbers and no passwords"],
    consequences: ["Strangers may write to you and pretend to be us.", "Your address may be sold to advertisers."],
    breach_measures: [
      "We closed the server on 22 November at 17:05.",
      "Outside specialists are examining how it came to this.",
    ],
    protect_yourself: [
      "Be wary of mails and calls that name one of your orders.",
      "Change your password, also wherever else you use the same one.",
    ],
    dpo: { email: "privacy@nordlight.example", phone: "+44 20 7946 0020", hours: "Monday to Friday, 9:00 to 17:00" },
    authority: "Information Commissioner’s Office, reference 2026/1187",
    police_delay: "At the request of the police we waited with this notice until 24 November.",
    breach_nature:
      "A copy of the customer database lay readable on a server from 20 to 22 November and was downloaded at least once.",
    breach_categories: ["customers of the online shop"],
    delay_reason: "The extent could only be found out once the logs had been restored.",
    product: "Nordlight kettle K2, 1.7 litres",
    preconditions: ["a USB stick with at least 1 GB", "the password of your device"],
    do_not: ["Do not reinstall your system. Your files would be lost."],
    rescue_steps: [
      "Put the stick in and switch the device on. A blue screen asks for the language.",
      "Choose Repair and wait until it says Done.",
    ],
    alternative_channels: [
      "Call us, we send it by post the same day, free of charge.",
      "Every shop of ours has it at the counter.",
    ],
    batches: ["Batch numbers L2041 to L2107, printed under the base"],
    danger: "The handle can break when the water is hot. You can be scalded badly.",
    do_now: [
      "Stop using the kettle at once, even if it seems to be in order.",
      "Keep it out of the reach of children.",
    ],
    remedy:
      "Bring it back to any of our shops or have it collected. You get the full price back at once, also without the receipt.",
  },
  de: {
    breach_window:
      "Vom 20. bis zum 22. November 2026 konnten Fremde eine Kopie unserer Kundenliste lesen. Wir wissen, dass sie mindestens einmal heruntergeladen wurde, und wir wissen nicht, von wem.",
    data_kinds: [
      "Name und Postanschrift",
      "E-Mail-Adresse und frühere Bestellungen",
      "keine Kartennummern und keine Passwörter",
    ],
    consequences: [
      "Fremde könnten Ihnen schreiben und sich als wir ausgeben.",
      "Ihre Adresse könnte an Werbetreibende verkauft werden.",
    ],
    breach_measures: [
      "Wir haben den Server am 22. November um 17:05 Uhr gesperrt.",
      "Externe Fachleute untersuchen, wie es dazu kam.",
    ],
    protect_yourself: [
      "Seien Sie vorsichtig bei E-Mails und Anrufen, die eine Ihrer Bestellungen nennen.",
      "Ändern Sie Ihr Passwort, auch überall dort, wo Sie das gleiche verwenden.",
    ],
    dpo: {
      email: "datenschutz@nordlicht.example",
      phone: "+49 30 23125 020",
      hours: "Montag bis Freitag, 9 bis 17 Uhr",
    },
    authority: "Berliner Beauftragte für Datenschutz, Aktenzeichen 2026/1187",
    police_delay: "Auf Bitte der Polizei haben wir mit dieser Nachricht bis zum 24. November gewartet.",
    breach_nature:
      "Eine Kopie der Kundendatenbank lag vom 20. bis zum 22. November lesbar auf einem Server und wurde mindestens einmal heruntergeladen.",
    breach_categories: ["Kundinnen und Kunden des Online-Shops"],
    delay_reason: "Der Umfang ließ sich erst feststellen, nachdem die Protokolle wiederhergestellt waren.",
    product: "Nordlicht Wasserkocher K2, 1,7 Liter",
    preconditions: ["ein USB-Stick mit mindestens 1 GB", "das Passwort Ihres Geräts"],
    do_not: ["Installieren Sie Ihr System nicht neu. Ihre Dateien wären verloren."],
    rescue_steps: [
      "Stecken Sie den Stick ein und schalten Sie das Gerät an. Ein blaues Bild fragt nach der Sprache.",
      "Wählen Sie Reparieren und warten Sie, bis Fertig erscheint.",
    ],
    alternative_channels: [
      "Rufen Sie uns an, wir schicken es noch am selben Tag kostenlos per Post.",
      "In jeder unserer Filialen liegt es an der Kasse.",
    ],
    batches: ["Chargen L2041 bis L2107, aufgedruckt unter dem Boden"],
    danger: "Der Griff kann brechen, wenn das Wasser heiß ist. Sie können sich schwer verbrühen.",
    do_now: [
      "Benutzen Sie den Wasserkocher ab sofort nicht mehr, auch wenn er in Ordnung scheint.",
      "Bewahren Sie ihn außerhalb der Reichweite von Kindern auf.",
    ],
    remedy:
      "Bringen Sie ihn in eine unserer Filialen oder lassen Sie ihn abholen. Sie bekommen sofort den vollen Preis zurück, auch ohne Kassenbon.",
  },
  pl: {
    breach_window:
      "Od 20 do 22 listopada 2026 r. obce osoby mogły odczytać kopię naszej listy klientów. Wiemy, że co najmniej raz została pobrana, i nie wiemy, przez kogo.",
    data_kinds: ["imię, nazwisko i adres pocztowy", "adres e-mail i historia zamówień", "bez numerów kart i bez haseł"],
    consequences: [
      "Obce osoby mogą do Państwa pisać i podawać się za nas.",
      "Adres może zostać sprzedany reklamodawcom.",
    ],
    breach_measures: [
      "Zamknęliśmy serwer 22 listopada o godz. 17:05.",
      "Zewnętrzni specjaliści badają, jak do tego doszło.",
    ],
    protect_yourself: [
      "Prosimy uważać na wiadomości i telefony, w których mowa o którymś z Państwa zamówień.",
      "Prosimy zmienić hasło, także wszędzie tam, gdzie jest takie samo.",
    ],
    dpo: { email: "dane@zorza.example", phone: "+48 22 123 40 20", hours: "od poniedziałku do piątku w godz. 9–17" },
    authority: "Prezes UODO, sprawa 2026/1187",
    police_delay: "Na prośbę policji wstrzymaliśmy tę wiadomość do 24 listopada.",
    breach_nature:
      "Kopia bazy klientów była od 20 do 22 listopada dostępna na serwerze i co najmniej raz została pobrana.",
    breach_categories: ["klienci sklepu internetowego"],
    delay_reason: "Zakres dało się ustalić dopiero po odtworzeniu dzienników.",
    product: "czajnik Zorza K2, 1,7 litra",
    preconditions: ["pendrive o pojemności co najmniej 1 GB", "hasło do urządzenia"],
    do_not: ["Prosimy nie instalować systemu od nowa. Pliki zostałyby utracone."],
    rescue_steps: [
      "Włożyć pendrive i włączyć urządzenie. Niebieski ekran zapyta o język.",
      "Wybrać Napraw i poczekać, aż pojawi się Gotowe.",
    ],
    alternative_channels: [
      "Prosimy zadzwonić, jeszcze tego samego dnia wyślemy go bezpłatnie pocztą.",
      "Nośnik czeka przy kasie w każdym naszym sklepie.",
    ],
    batches: ["partie od L2041 do L2107, nadruk na spodzie"],
    danger: "Uchwyt może pęknąć, gdy woda jest gorąca. Grozi to ciężkim poparzeniem.",
    do_now: [
      "Prosimy natychmiast przestać używać czajnika, nawet jeśli wydaje się sprawny.",
      "Prosimy trzymać go poza zasięgiem dzieci.",
    ],
    remedy:
      "Czajnik można oddać w każdym naszym sklepie albo zamówić jego odbiór. Od razu zwracamy pełną cenę, także bez paragonu.",
  },
  sv: {
    breach_window:
      "Den 20–22 november 2026 kunde utomstående läsa en kopia av vår kundlista. Vi vet att den laddades ned minst en gång, och vi vet inte av vem.",
    data_kinds: ["namn och postadress", "e-postadress och tidigare beställningar", "inga kortnummer och inga lösenord"],
    consequences: [
      "Främlingar kan skriva till dig och utge sig för att vara vi.",
      "Din adress kan säljas till annonsörer.",
    ],
    breach_measures: [
      "Vi stängde servern den 22 november kl. 17:05.",
      "Utomstående experter undersöker hur det gick till.",
    ],
    protect_yourself: [
      "Var försiktig med mejl och samtal som nämner någon av dina beställningar.",
      "Byt lösenord, även överallt där du använder samma.",
    ],
    dpo: { email: "dataskydd@nordljus.example", phone: "+46 8 465 004 20", hours: "måndag till fredag kl. 9–17" },
    authority: "Integritetsskyddsmyndigheten, diarienummer 2026/1187",
    police_delay: "På polisens begäran väntade vi med det här meddelandet till den 24 november.",
    breach_nature:
      "En kopia av kunddatabasen låg läsbar på en server den 20–22 november och laddades ned minst en gång.",
    breach_categories: ["kunder i webbutiken"],
    delay_reason: "Omfattningen gick att fastställa först när loggarna hade återställts.",
    product: "vattenkokaren Nordljus K2, 1,7 liter",
    preconditions: ["ett usb-minne på minst 1 GB", "lösenordet till din enhet"],
    do_not: ["Installera inte om systemet. Då går dina filer förlorade."],
    rescue_steps: [
      "Sätt i usb-minnet och starta enheten. En blå skärm frågar efter språk.",
      "Välj Reparera och vänta tills det står Klart.",
    ],
    alternative_channels: [
      "Ring oss, så skickar vi det gratis med posten samma dag.",
      "Det finns i kassan i alla våra butiker.",
    ],
    batches: ["partinummer L2041 till L2107, tryckt under botten"],
    danger: "Handtaget kan gå av när vattnet är hett. Du kan få svåra brännskador.",
    do_now: ["Sluta genast använda vattenkokaren, även om den verkar hel.", "Förvara den utom räckhåll för barn."],
    remedy:
      "Lämna den i någon av våra butiker eller låt oss hämta den. Du får hela priset tillbaka direkt, även utan kvitto.",
  },
};
