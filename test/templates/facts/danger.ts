import type { Locale } from "../../../src/core/i18n/locale.ts";
import type { Facts } from "../facts.ts";

/** What is the same in every language: breach, recall, rescue. */
export const sharedDanger: Facts = {
  discovered_at: "2026-11-22T15:30:00.000Z",
  became_aware_at: "2026-11-22T16:05:00.000Z",
  count_persons: 38_000,
  count_records: 41_200,
  counts_exact: false,
  // Words that are no address stand in `hours`: here the name that the law asks for.
  dpo: { hours: "Jonas Ek", email: "privacy@nordlight.example", phone: "+44 20 7946 0020" },
  effort_minutes: 40,
  medium_url: "https://rescue.nordlight.example/disk",
  medium_checksum: "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b",
};

/** What security, legal and product people would write. */
export const dangerWords: Readonly<Record<Locale, Facts>> = {
  en: {
    breach_window:
      "From 20 to 22 November 2026, outsiders could read a copy of our customer database. We know that it was downloaded at least once. We do not know by whom.",
    data_kinds: [
      "the name and the postal address",
      "the email address and the order history",
      "the password of the customer account, in encrypted form",
      "not included: card numbers",
    ],
    consequences: ["emails and calls from fraudsters who pretend to be us", "sale of the address to advertisers"],
    breach_measures: [
      "We closed off the server on 22 November at 17:05.",
      "Outside specialists are examining how this came about.",
      "From now on, two people check every server before it goes online.",
    ],
    protect_yourself: [
      "Change your password with us, and wherever else you use the same one.",
      "Switch on sign-in with a second factor in your account.",
      "Be wary of emails and calls that mention one of your orders.",
    ],
    authority: "Northmark Regional Authority, reference 2026/1187",
    police_delay: "At the request of the police we held this message back until 24 November.",
    breach_nature:
      "Disclosure: a copy of the customer database could be read on a server without a password from 20 to 22 November. It was downloaded at least once.",
    breach_categories: ["customers of the online shop"],
    delay_reason: "We could establish the extent of the breach only after the logs had been restored.",
    product: "Nordlight N14 laptop",
    preconditions: ["a USB stick with at least 1 GB", "your laptop password"],
    do_not: ["Do not reinstall your system. Your files would be lost."],
    rescue_steps: [
      "Save the rescue disk on the USB stick.",
      "Plug the stick into the laptop and switch it on. A blue screen asks for your language.",
      "Choose Repair and wait until it says Done.",
    ],
    alternative_channels: [
      "Call us. We post you a finished stick the same day, free of charge.",
      "Pick one up at the counter of any of our shops.",
    ],
    batches: [
      "serial numbers N14-2041 to N14-2107, printed on the underside",
      "sold in our shops and online from March to October 2026",
    ],
    danger: "The battery can catch fire while it is charging. You can be badly burnt.",
    do_now: [
      "Stop using the laptop at once, even if it seems fine.",
      "Unplug the charger and do not charge the battery again.",
    ],
    remedy:
      "Take the laptop to any of our shops or let us collect it. You get the full price back at once, even without a receipt.",
  },
  de: {
    breach_window:
      "Vom 20. bis zum 22. November 2026 konnten Fremde eine Kopie unserer Kundendatenbank lesen. Wir wissen, dass sie mindestens einmal heruntergeladen wurde. Von wem, wissen wir nicht.",
    data_kinds: [
      "Name und Postanschrift",
      "E-Mail-Adresse und frühere Bestellungen",
      "Passwort des Kundenkontos in verschlüsselter Form",
      "nicht dabei: Kartennummern",
    ],
    consequences: [
      "E-Mails und Anrufe von Betrügern, die sich für uns ausgeben",
      "Verkauf der Adresse an Werbetreibende",
    ],
    breach_measures: [
      "Wir haben den Server am 22. November um 17:05 Uhr gesperrt.",
      "Externe Fachleute untersuchen, wie es dazu kam.",
      "Ab sofort prüfen zwei Personen jeden Server, bevor er ans Netz geht.",
    ],
    protect_yourself: [
      "Ändern Sie Ihr Passwort bei uns und überall dort, wo Sie dasselbe verwenden.",
      "Schalten Sie in Ihrem Konto die Anmeldung mit zweitem Faktor ein.",
      "Seien Sie vorsichtig bei E-Mails und Anrufen, in denen es um eine Ihrer Bestellungen geht.",
    ],
    authority: "Landesamt Nordmark, Aktenzeichen 2026/1187",
    police_delay: "Auf Bitte der Polizei haben wir mit dieser Nachricht bis zum 24. November gewartet.",
    breach_nature:
      "Offenlegung: Eine Kopie der Kundendatenbank war vom 20. bis zum 22. November auf einem Server ohne Passwort lesbar. Sie wurde mindestens einmal heruntergeladen.",
    breach_categories: ["Kundinnen und Kunden des Online-Shops"],
    delay_reason: "Den Umfang konnten wir erst feststellen, nachdem die Protokolle wiederhergestellt waren.",
    product: "Notebook Nordlicht N14",
    preconditions: ["ein USB-Stick mit mindestens 1 GB", "das Passwort Ihres Notebooks"],
    do_not: ["Installieren Sie Ihr System nicht neu. Ihre Dateien wären verloren."],
    rescue_steps: [
      "Speichern Sie das Rettungsmedium auf dem USB-Stick.",
      "Stecken Sie den Stick in das Notebook und schalten Sie es ein. Ein blauer Bildschirm fragt nach der Sprache.",
      "Wählen Sie „Reparieren“ und warten Sie, bis „Fertig“ erscheint.",
    ],
    alternative_channels: [
      "Rufen Sie uns an. Wir schicken Ihnen noch am selben Tag kostenlos einen fertigen Stick.",
      "Holen Sie sich einen fertigen Stick an der Kasse einer unserer Filialen.",
    ],
    batches: [
      "Seriennummern N14-2041 bis N14-2107, aufgedruckt auf der Unterseite",
      "verkauft in unseren Filialen und im Online-Shop von März bis Oktober 2026",
    ],
    danger: "Der Akku kann beim Laden in Brand geraten. Sie können sich schwer verbrennen.",
    do_now: [
      "Benutzen Sie das Notebook ab sofort nicht mehr, auch wenn es in Ordnung zu sein scheint.",
      "Ziehen Sie das Netzteil ab und laden Sie den Akku nicht mehr.",
    ],
    remedy:
      "Bringen Sie das Notebook in eine unserer Filialen oder lassen Sie es abholen. Sie bekommen sofort den vollen Preis zurück, auch ohne Kassenbon.",
  },
  pl: {
    breach_window:
      "Od 20 do 22 listopada 2026 r. obce osoby mogły odczytać kopię naszej bazy klientów. Wiemy, że została pobrana co najmniej raz. Nie wiemy, przez kogo.",
    data_kinds: [
      "imię, nazwisko i adres pocztowy",
      "adres e-mail i historia zamówień",
      "zaszyfrowane hasło do konta klienta",
      "numerów kart wśród nich nie ma",
    ],
    consequences: ["wiadomości i telefony od oszustów podających się za nas", "sprzedaż adresu reklamodawcom"],
    breach_measures: [
      "Odcięliśmy dostęp do serwera 22 listopada o godz. 17:05.",
      "Zewnętrzni specjaliści badają, jak do tego doszło.",
      "Od teraz każdy serwer przed włączeniem do sieci sprawdzają dwie osoby.",
    ],
    protect_yourself: [
      "Prosimy zmienić hasło u nas i wszędzie tam, gdzie jest takie samo.",
      "Prosimy włączyć na koncie logowanie dwuskładnikowe.",
      "Prosimy uważać na wiadomości i telefony, w których mowa o którymś z Państwa zamówień.",
    ],
    authority: "Urząd Regionalny w Zorzynie, sprawa 2026/1187",
    police_delay: "Na prośbę policji wstrzymaliśmy tę wiadomość do 24 listopada.",
    breach_nature:
      "Ujawnienie: od 20 do 22 listopada kopię bazy klientów można było odczytać na serwerze bez hasła. Pobrano ją co najmniej raz.",
    breach_categories: ["klienci sklepu internetowego"],
    delay_reason: "Zakres naruszenia mogliśmy ustalić dopiero po odtworzeniu dzienników.",
    product: "laptop Zorza N14",
    preconditions: ["pendrive o pojemności co najmniej 1 GB", "hasło do laptopa"],
    do_not: ["Prosimy nie instalować systemu od nowa. Pliki zostałyby utracone."],
    rescue_steps: [
      "Zapisać pobrany plik na pendrivie.",
      "Włożyć pendrive do laptopa i włączyć laptop. Niebieski ekran zapyta o język.",
      "Wybrać „Napraw” i poczekać, aż pojawi się „Gotowe”.",
    ],
    alternative_channels: [
      "Prosimy zadzwonić. Jeszcze tego samego dnia wyślemy bezpłatnie gotowy pendrive.",
      "Gotowy pendrive można odebrać przy kasie w każdym naszym sklepie.",
    ],
    batches: [
      "numery seryjne od N14-2041 do N14-2107, nadruk na spodzie",
      "sprzedaż w naszych sklepach i w internecie od marca do października 2026 r.",
    ],
    danger: "Bateria może się zapalić podczas ładowania. Grozi to ciężkim poparzeniem.",
    do_now: [
      "Prosimy natychmiast przestać używać laptopa, nawet jeśli wydaje się sprawny.",
      "Prosimy odłączyć zasilacz i więcej nie ładować baterii.",
    ],
    remedy:
      "Laptop można oddać w każdym naszym sklepie albo zamówić jego odbiór. Od razu zwracamy pełną cenę, także bez paragonu.",
  },
  sv: {
    breach_window:
      "Den 20–22 november 2026 kunde utomstående läsa en kopia av vår kunddatabas. Vi vet att den laddades ned minst en gång. Vi vet inte av vem.",
    data_kinds: [
      "namn och postadress",
      "e-postadress och tidigare beställningar",
      "lösenordet till kundkontot i krypterad form",
      "ingår inte: kortnummer",
    ],
    consequences: [
      "mejl och samtal från bedragare som utger sig för att vara oss",
      "försäljning av adressen till annonsörer",
    ],
    breach_measures: [
      "Vi stängde av servern den 22 november kl. 17:05.",
      "Utomstående experter undersöker hur det kunde hända.",
      "Från och med nu kontrollerar två personer varje server innan den kopplas upp.",
    ],
    protect_yourself: [
      "Byt lösenord hos oss och överallt där du använder samma.",
      "Slå på tvåfaktorsinloggning på ditt konto.",
      "Var på din vakt mot mejl och samtal som nämner någon av dina beställningar.",
    ],
    authority: "Länsstyrelsen i Nordmark, diarienummer 2026/1187",
    police_delay: "På polisens begäran väntade vi med det här meddelandet till den 24 november.",
    breach_nature:
      "Obehörigt röjande: den 20–22 november gick en kopia av kunddatabasen att läsa på en server utan lösenord. Den laddades ned minst en gång.",
    breach_categories: ["kunder i webbutiken"],
    delay_reason: "Vi kunde fastställa omfattningen först när loggarna hade återställts.",
    product: "bärbar dator Nordljus N14",
    preconditions: ["ett usb-minne på minst 1 GB", "lösenordet till datorn"],
    do_not: ["Installera inte om systemet. Då går dina filer förlorade."],
    rescue_steps: [
      "Spara räddningsskivan på usb-minnet.",
      "Sätt i usb-minnet i datorn och starta den. En blå skärm frågar efter språk.",
      "Välj ”Reparera” och vänta tills det står ”Klart”.",
    ],
    alternative_channels: [
      "Ring oss. Vi skickar ett färdigt usb-minne gratis med posten samma dag.",
      "Hämta ett färdigt usb-minne i kassan i någon av våra butiker.",
    ],
    batches: [
      "serienummer N14-2041 till N14-2107, tryckta på undersidan",
      "såld i våra butiker och på nätet från mars till oktober 2026",
    ],
    danger: "Batteriet kan börja brinna när det laddas. Du kan få svåra brännskador.",
    do_now: [
      "Sluta genast använda datorn, även om den verkar fungera som den ska.",
      "Dra ur laddaren och ladda inte batteriet igen.",
    ],
    remedy:
      "Lämna datorn i någon av våra butiker eller låt oss hämta den. Du får hela priset tillbaka direkt, även utan kvitto.",
  },
};
