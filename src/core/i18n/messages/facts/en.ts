/**
 * What is said when an answer cannot be taken: each sentence says what would be right, without a full stop at the
 * end. The other languages have the same keys.
 */
export const en = {
  unknownWord: "unknown",
  unknownShown: "not known yet",
  yes: "yes",
  no: "no",
  // Any type
  blank: "Nothing was typed",
  tooLong: (length: number, max: number) => `Too long: ${length} characters, at most ${max}`,
  controlCharacters: "Control characters are not allowed here, please type it without them",
  lineBreak: "One line only, please leave out the line break",
  directionMarks:
    "Invisible marks for the direction of writing are not allowed here, please type it instead of pasting it",
  pattern: (pattern: string) => `This does not have the form asked for: ${pattern}`,
  secretForm: "This does not have the form asked for",
  orUnknown: (problem: string) => `${problem}; or "unknown"`,
  // Numbers and words
  wholeNumber: "Please give a whole number, for example 12500",
  number: "Please give a number, for example 12.5",
  numberUnclear: (text: string, thousand: string, decimal: string) =>
    `${text} can be read in two ways: please write ${thousand} or ${decimal}`,
  numberTooBig: "This number is too large",
  bool: "Please answer yes or no",
  choice: (values: string) => `Please choose one of: ${values}`,
  choiceNear: (near: string, values: string) => `Did you mean "${near}"? Possible: ${values}`,
  // Lists
  listEmpty: "Please give at least one entry; one on each line, or separated by semicolons",
  listTooMany: (count: number, max: number) => `Too many entries: ${count}, at most ${max}`,
  listItem: (number: number, problem: string) => `Entry ${number}: ${problem}`,
  // Addresses
  email: "Please give one e-mail address, for example name@example.com",
  emailSeveral: "Please give exactly one e-mail address",
  emailPlain: "Please give the address alone, without name and angle brackets",
  url: "Please give a web address, for example https://status.example.com",
  urlScheme: (suggestion: string) => `Please write the web address with https:// at the front: ${suggestion}`,
  urlProtocol: "Only web addresses with https:// or http:// are possible",
  urlSecret: "A web address must not contain a user name or password",
  phone: "Please give a telephone number, for example +44 20 7946 0123",
  file: "Please give the path of one file",
  // People and measures
  person:
    "Please give a name, and if you like role, e-mail and telephone: Anna Nowak, support, anna@example.com, +48 22 123 45 67",
  personName: "The name is missing: Anna Nowak, support, anna@example.com, +48 22 123 45 67",
  contact:
    "Please give an e-mail address, a telephone number or a web address, and if you like the hours: help@example.com, +44 20 7946 0123, Mon to Fri 8 to 18",
  twice: (what: "email" | "phone" | "url") =>
    `Please give only one ${{ email: "e-mail address", phone: "telephone number", url: "web address" }[what]}`,
  tableRow: (row: number, problem: string) => `Row ${row}: ${problem}`,
  tableColumns: (columns: string) => `expected ${columns}, set apart by semicolons`,
  tableEmpty: (column: string, columns: string) => `${column} is missing; expected ${columns}`,
  measure: (date: string) => `Please give what is done, by whom and by when: test every update; Anna Nowak; ${date}`,
  // Durations
  duration: "Please give a length of time, for example 45 min, 2 h 30 min or 3 days",
  durationUnit: (number: string) => `Please add the unit: ${number} min or ${number} h`,
  durationTooLong: "This is longer than five years",
  // Times
  time: (date: string) => `Please give a time, for example ${date} 14:30, 14:30 today, in 45 min, 45m`,
  timePast: (date: string) => `Please give a time, for example ${date} 14:30, 14:30 today, 20 min ago, now`,
  timeMissing: (date: string) => `The time of day is missing: ${date} 14:30`,
  date: (date: string) => `Please give a date, for example ${date}`,
  noSuchDay: (text: string) => `${text} is not in the calendar`,
  noSuchTime: (text: string) => `${text} is not a time of day, these go from 00:00 to 23:59`,
  dayUnclear: (text: string, date: string) => `${text} can be read in two ways: please write the day as ${date}`,
  gap: (text: string, zone: string, before: string, after: string) =>
    `${text} does not exist in ${zone}, the clocks go forward there; the nearest times are ${before} and ${after}`,
  fold: (text: string, zone: string, first: string, second: string) =>
    `${text} happens twice in ${zone}, the clocks go back there: please write ${first} for the first or ${second} for the second`,
  mustBePast: (shown: string) => `${shown} is still to come, please give a time in the past`,
  mustBeFuture: (shown: string) => `${shown} is already over, please give a time in the future`,
  notYetToday: (time: string) => `${time} today is still to come; for the day before please write "${time} yesterday"`,
  overToday: (time: string) => `${time} today is already over; for the day after please write "${time} tomorrow"`,
  tooFar: (shown: string) => `${shown} is too far away: at most one year back and five years ahead`,
  zoneUnknown: (zone: string) => `The time zone ${zone} is not clear, please write it as +01:00 or Europe/Warsaw`,
  zoneNotThen: (zone: string, one: string, other: string) =>
    `${zone} does not apply on that day: please write ${one} or ${other}`,
};

/** The sentences of the area `facts`. */
export type FactsMessages = typeof en;
