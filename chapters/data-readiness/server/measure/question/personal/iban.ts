import { modulo97 } from "./digits.ts";
import type { Shape } from "./shape.ts";

/** Characters of an account number by country, of ISO 13616's register. */
const LENGTHS: Readonly<Record<number, string>> = {
  15: "NO",
  16: "BE",
  18: "DK FO FI GL NL SD",
  19: "MK SI",
  20: "AT BA EE KZ LT LU XK MN",
  21: "CH HR LI LV",
  22: "BG BH CR DE GB GE IE ME RS VA",
  23: "AE GI IL IQ OM SO TL",
  24: "AD CZ ES MD PK RO SA SE SK TN VG",
  25: "LY PT ST",
  26: "IS TR",
  27: "BI DJ FR GR IT MC MR SM",
  28: "AL AZ BY CY DO GT HU LB NI PL SV",
  29: "BR EG PS QA UA",
  30: "JO KW MU",
  31: "MT SC",
  32: "LC",
  33: "RU",
};

const isLong = (iban: string): string =>
  `case substr(${iban}, 1, 2) ${Object.entries(LENGTHS)
    .flatMap(([length, countries]) => countries.split(" ").map((country) => `when '${country}' then ${length}`))
    .join(" ")} else -1 end = length(${iban})`;

/** Letters as numbers: A is 10, Z is 35. */
const asNumber = (text: string): string =>
  Array.from({ length: 26 }).reduce<string>((sql, _, at) => `replace(${sql}, '${String.fromCharCode(65 + at)}', '${10 + at}')`, text);

export const iban: Shape = {
  kind: "iban",
  by: "account numbers of a country's length that pass the check of ISO 13616",
  chance: 1 / 97,
  maybe: (text) => `length(${text}) >= 15 and regexp_matches(${text}, '(?:^|[^0-9A-Za-z])[A-Za-z]{2}[0-9]{2} ?[0-9A-Za-z]{4}')`,
  found: (text) =>
    `replace(upper(regexp_extract(${text}, '(?:^|[^0-9A-Za-z])([A-Za-z]{2}[0-9]{2}(?: ?[0-9A-Za-z]{4}){2,7}(?: ?[0-9A-Za-z]{1,3})?)(?:$|[^0-9A-Za-z])', 1)), ' ', '')`,
  isShaped: isLong,
  isValid: (found) => `${modulo97(asNumber(`concat(substr(${found}, 5), substr(${found}, 1, 4))`), 68)} = 1`,
};
