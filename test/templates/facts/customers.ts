import type { Locale } from "../../../src/core/i18n/locale.ts";
import type { Facts } from "../facts.ts";

/** What is the same in every language: messages of a mailing that went wrong, and of making it good. */
export const sharedCustomers: Facts = {
  offer_kind: "refund",
  offer_until: "2027-01-31T22:59:00.000Z",
  no_strings: true,
};

/** What a marketer and a manager would write. */
export const customerWords: Readonly<Record<Locale, Facts>> = {
  en: {
    mistake: "On Monday we sent you a mail that was addressed to “Dear <FirstName>” and named a wrong price.",
    mistake_subject: "wrong price in our mail of Monday",
    prevention: ["From today two colleagues must release every mailing before it goes out."],
    correct_content: "The right price is 49 pounds, valid until 30 November.",
    ceo: { name: "Ingrid Falk", role: "managing director" },
    harm: "On 23 November you could not order for five hours, and 214 orders were lost.",
    felt: "You waited, you got no answer, and you had every reason to be angry.",
    responsibility: "We changed a setting on our database without testing it on a copy first. That was our mistake.",
    repair: [
      "We are calling every customer whose order was lost, by 27 November.",
      "We have put all orders that could be found back in place.",
    ],
    compensation_offer:
      "Everyone with an account gets the fee for November back. The money comes by 10 December, by itself.",
    prevention_measures: [
      { text: "Every setting is tested on a copy first", owner: "Tom Berg", date: "2026-12-15" },
      { text: "A second server takes over by itself", owner: "Maja Lind", date: "2027-02-01" },
    ],
    offer_value: "the full fee for November, 24 pounds",
    offer_who: "Everyone gets it who had an open order on 23 November.",
    offer_how: "You need not do anything. We pay the money back to your account by 10 December.",
    offer_conditions: "The discount is for one order.",
    author: { name: "Jonas Ek", role: "customer support" },
    heard: "Many of you have been waiting for a parcel since Monday and get no answer on the phone.",
    answers: [
      { question: "Is my payment lost?", answer: "No, it will be booked by tomorrow evening." },
      {
        question: "Why is nobody answering the phone?",
        answer: "Too many are calling at once; four colleagues are joining at noon.",
      },
    ],
    help_wanted: "Please tell us in which town it still fails, so that we find the fault sooner.",
    spokesperson: {
      name: "Maja Lind",
      role: "spokesperson",
      email: "press@nordlight.example",
      phone: "+44 20 7946 0019",
    },
  },
  de: {
    mistake:
      "Am Montag haben wir Ihnen eine E-Mail mit der Anrede „Liebe(r) <Vorname>“ und einem falschen Preis geschickt.",
    mistake_subject: "falscher Preis in der Mail vom Montag",
    prevention: ["Ab heute müssen zwei Kolleginnen jede Aussendung freigeben, bevor sie hinausgeht."],
    correct_content: "Der richtige Preis ist 49 Euro, gültig bis zum 30. November.",
    ceo: { name: "Ingrid Falk", role: "Geschäftsführerin" },
    harm: "Am 23. November konnten Sie fünf Stunden lang nicht bestellen, und 214 Bestellungen gingen verloren.",
    felt: "Sie haben gewartet, niemand hat Ihnen geantwortet, und Sie hatten allen Grund, verärgert zu sein.",
    responsibility:
      "Wir haben eine Einstellung unserer Datenbank geändert, ohne sie vorher an einer Kopie zu testen. Das war unser Fehler.",
    repair: [
      "Wir rufen bis zum 27. November jeden an, dessen Bestellung verloren ging.",
      "Alle Bestellungen, die sich wiederfinden ließen, sind wieder eingetragen.",
    ],
    compensation_offer:
      "Alle mit einem Kundenkonto bekommen die Gebühr für November zurück. Das Geld kommt von selbst bis zum 10. Dezember.",
    prevention_measures: [
      { text: "Jede Einstellung wird zuerst an einer Kopie getestet", owner: "Tom Berg", date: "2026-12-15" },
      { text: "Ein zweiter Server springt von selbst ein", owner: "Maja Lind", date: "2027-02-01" },
    ],
    offer_value: "die ganze Gebühr für November, 24 Euro",
    offer_who: "Das bekommen alle, die am 23. November eine offene Bestellung hatten.",
    offer_how: "Sie müssen nichts tun. Wir überweisen Ihnen das Geld bis zum 10. Dezember.",
    offer_conditions: "Der Nachlass gilt für eine Bestellung.",
    author: { name: "Jonas Ek", role: "Kundenservice" },
    heard: "Viele von Ihnen warten seit Montag auf ein Paket und erreichen am Telefon niemanden.",
    answers: [
      { question: "Ist meine Zahlung verloren?", answer: "Nein, sie wird bis morgen Abend gebucht." },
      {
        question: "Warum geht niemand ans Telefon?",
        answer: "Zu viele rufen gleichzeitig an; mittags kommen vier Kolleginnen dazu.",
      },
    ],
    help_wanted: "Bitte schreiben Sie, in welchem Ort es noch nicht geht, dann finden wir den Fehler schneller.",
    spokesperson: {
      name: "Maja Lind",
      role: "Sprecherin",
      email: "presse@nordlicht.example",
      phone: "+49 30 23125 019",
    },
  },
  pl: {
    mistake: "W poniedziałek wysłaliśmy do Państwa wiadomość z powitaniem „Cześć <Imię>” i z błędną ceną.",
    mistake_subject: "błędna cena w poniedziałkowej wiadomości",
    prevention: ["Od dziś każdą wysyłkę muszą przed wyjściem zatwierdzić dwie osoby."],
    correct_content: "Prawidłowa cena to 199 zł, ważna do 30 listopada.",
    ceo: { name: "Ingrid Falk", role: "prezeska zarządu" },
    harm: "23 listopada przez pięć godzin nie mogli Państwo składać zamówień, a 214 zamówień przepadło.",
    felt: "Czekali Państwo bez odpowiedzi i mieli pełne prawo się złościć.",
    responsibility: "Zmieniliśmy ustawienie bazy danych bez wcześniejszej próby na kopii. To był nasz błąd.",
    repair: [
      "Do 27 listopada zadzwonimy do każdego, czyje zamówienie przepadło.",
      "Wszystkie zamówienia, które dało się odnaleźć, są z powrotem w systemie.",
    ],
    compensation_offer: "Każda osoba z kontem otrzyma zwrot opłaty za listopad. Pieniądze same wpłyną do 10 grudnia.",
    prevention_measures: [
      { text: "Każde ustawienie najpierw sprawdzamy na kopii", owner: "Tom Berg", date: "2026-12-15" },
      { text: "Drugi serwer sam przejmuje pracę", owner: "Maja Lind", date: "2027-02-01" },
    ],
    offer_value: "cała opłata za listopad, 99 zł",
    offer_who: "Otrzyma to każdy, kto 23 listopada miał otwarte zamówienie.",
    offer_how: "Nic nie trzeba robić. Przelejemy pieniądze do 10 grudnia.",
    offer_conditions: "Rabat dotyczy jednego zamówienia.",
    author: { name: "Jonas Ek", role: "obsługa klienta" },
    heard: "Wiele osób od poniedziałku czeka na paczkę i nie może się do nas dodzwonić.",
    answers: [
      { question: "Czy moja płatność przepadła?", answer: "Nie, zaksięgujemy ją do jutra wieczorem." },
      {
        question: "Dlaczego nikt nie odbiera telefonu?",
        answer: "Dzwoni zbyt wiele osób naraz; w południe dołączą cztery osoby.",
      },
    ],
    help_wanted: "Prosimy napisać, w jakiej miejscowości to jeszcze nie działa, wtedy szybciej znajdziemy usterkę.",
    spokesperson: { name: "Maja Lind", role: "rzeczniczka", email: "prasa@zorza.example", phone: "+48 22 123 40 19" },
  },
  sv: {
    mistake: "I måndags skickade vi ett mejl till dig med hälsningen ”Hej <Förnamn>” och ett felaktigt pris.",
    mistake_subject: "fel pris i måndagens mejl",
    prevention: ["Från och med i dag måste två kollegor godkänna varje utskick innan det går ut."],
    correct_content: "Rätt pris är 499 kronor, och det gäller till och med den 30 november.",
    ceo: { name: "Ingrid Falk", role: "vd" },
    harm: "Den 23 november kunde du inte beställa under fem timmar, och 214 beställningar gick förlorade.",
    felt: "Du väntade utan att få svar, och du hade all anledning att bli arg.",
    responsibility: "Vi ändrade en inställning i vår databas utan att först prova den på en kopia. Det var vårt fel.",
    repair: [
      "Senast den 27 november ringer vi alla vars beställning gick förlorad.",
      "Alla beställningar som gick att hitta är inlagda igen.",
    ],
    compensation_offer:
      "Alla med ett konto får tillbaka avgiften för november. Pengarna kommer av sig själva senast den 10 december.",
    prevention_measures: [
      { text: "Varje inställning provas först på en kopia", owner: "Tom Berg", date: "2026-12-15" },
      { text: "En andra server tar över av sig själv", owner: "Maja Lind", date: "2027-02-01" },
    ],
    offer_value: "hela avgiften för november, 249 kronor",
    offer_who: "Det får alla som hade en öppen beställning den 23 november.",
    offer_how: "Du behöver inte göra något. Vi betalar tillbaka pengarna senast den 10 december.",
    offer_conditions: "Rabatten gäller en beställning.",
    author: { name: "Jonas Ek", role: "kundtjänst" },
    heard: "Många av er har väntat på ett paket sedan i måndags och får inget svar på telefon.",
    answers: [
      { question: "Är min betalning borta?", answer: "Nej, den bokförs senast i morgon kväll." },
      {
        question: "Varför svarar ingen i telefon?",
        answer: "För många ringer samtidigt; vid lunch kommer fyra kollegor till.",
      },
    ],
    help_wanted: "Skriv gärna på vilken ort det fortfarande inte fungerar, så hittar vi felet snabbare.",
    spokesperson: {
      name: "Maja Lind",
      role: "talesperson",
      email: "press@nordljus.example",
      phone: "+46 8 465 004 19",
    },
  },
};
