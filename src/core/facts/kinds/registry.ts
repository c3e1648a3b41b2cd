import type { FactType } from "../types.ts";
import { bool } from "./bool.ts";
import { contact } from "./contact.ts";
import { datetime } from "./datetime.ts";
import { duration } from "./duration.ts";
import { email } from "./email.ts";
import { oneOfDeclared } from "./enum.ts";
import { file } from "./file.ts";
import type { FactKind } from "./kind.ts";
import { line } from "./line.ts";
import { list } from "./list.ts";
import { measure } from "./measure.ts";
import { int, number } from "./number.ts";
import { person } from "./person.ts";
import { phone } from "./phone.ts";
import { table } from "./table.ts";
import { text } from "./text.ts";
import { url } from "./url.ts";

/** Every fact type: one file each, one line here. */
export const factKinds: Readonly<Record<FactType, FactKind>> = {
  line,
  text,
  int,
  number,
  bool,
  datetime,
  duration,
  url,
  email,
  phone,
  enum: oneOfDeclared,
  list,
  contact,
  person,
  measure,
  table,
  file,
};
