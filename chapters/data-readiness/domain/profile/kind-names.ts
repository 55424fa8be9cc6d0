import type { ColumnType } from "./column.ts";
import type { PersonalKind } from "./personal.ts";

/** What a column holds, as people call it. */
export const typeName: Readonly<Record<ColumnType, string>> = {
  number: "number",
  category: "category",
  boolean: "yes or no",
  "date-time": "date and time",
  text: "text",
  identifier: "identifier",
  constant: "one value",
  mixed: "mixed",
  empty: "empty",
};

/** Personal data, as people call it. */
export const personalName: Readonly<Record<PersonalKind, string>> = {
  "e-mail": "e-mail addresses",
  telephone: "telephone numbers",
  "payment-card": "payment cards",
  iban: "bank accounts (IBAN)",
  "national-id": "national identity numbers",
  "ip-address": "IP addresses",
  name: "names of people",
  "names-in-text": "names of people in text",
};
