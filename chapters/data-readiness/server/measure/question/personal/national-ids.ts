import { digit, passesLuhn, weighted } from "./digits.ts";
import type { Shape } from "./shape.ts";

interface National {
  readonly country: string;
  /** What the whole cell is, once spaces, points, dashes and strokes are taken away, in capitals. */
  readonly shape: string;
  readonly isValid: (text: string) => string;
  readonly chance: number;
}

const number = (text: string, from: number, length: number): string => `substr(${text}, ${from}, ${length})::bigint`;
const DAY = "(0[1-9]|[12][0-9]|3[01])";
const MONTH = "(0[1-9]|1[0-2])";
const dated = (text: string, pattern: string): string => `regexp_full_match(${text}, '${pattern}')`;

const nationals: readonly National[] = [
  {
    country: "Spain",
    shape: "([0-9]{8}|[XYZ][0-9]{7})[A-Z]",
    chance: 1 / 23,
    isValid: (text) =>
      `substr('TRWAGMYFPDXBNJZSQVHLCKE', (1 + translate(substr(${text}, 1, 8), 'XYZ', '012')::bigint % 23)::int, 1) = substr(${text}, 9, 1)`,
  },
  {
    country: "France",
    shape: "[0-9]{15}",
    chance: 1 / 97,
    isValid: (text) => `${dated(text, `[12][0-9]{2}${MONTH}[0-9]{10}`)} and 97 - ${number(text, 1, 13)} % 97 = ${number(text, 14, 2)}`,
  },
  {
    country: "Poland",
    shape: "[0-9]{11}",
    chance: 0.1,
    isValid: (text) =>
      `${dated(text, `[0-9]{2}([02468][1-9]|[13579][0-2])${DAY}[0-9]{5}`)} and ${weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1])} % 10 = 0`,
  },
  {
    country: "the Netherlands",
    shape: "[0-9]{9}",
    chance: 1 / 11,
    isValid: (text) => `${weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, -1])} % 11 = 0`,
  },
  {
    country: "Belgium",
    shape: "[0-9]{11}",
    chance: 2 / 97,
    isValid: (text) =>
      `${dated(text, `[0-9]{2}${MONTH}${DAY}[0-9]{5}`)} and ${number(text, 10, 2)} in (97 - ${number(text, 1, 9)} % 97, 97 - (2000000000 + ${number(text, 1, 9)}) % 97)`,
  },
  {
    country: "Sweden",
    shape: "(19|20)?[0-9]{6}[+]?[0-9]{4}",
    chance: 0.1,
    isValid: (text) => `${dated(ten(text), `[0-9]{2}${MONTH}${DAY}[0-9]{4}`)} and ${passesLuhn(ten(text), 10)}`,
  },
  {
    country: "Finland",
    shape: "[0-9]{6}[A-FU-Y]?[0-9]{3}[0-9A-Y]",
    chance: 1 / 31,
    isValid: (text) =>
      `${dated(text, `${DAY}${MONTH}[0-9]{2}[A-FU-Y]?[0-9]{3}[0-9A-Y]`)} and substr('0123456789ABCDEFHJKLMNPRSTUVWXY', (1 + concat(substr(${text}, 1, 6), substr(${text}, length(${text}) - 3, 3))::bigint % 31)::int, 1) = right(${text}, 1)`,
  },
  {
    country: "Brazil",
    shape: "[0-9]{11}",
    chance: 0.01,
    isValid: (text) =>
      [
        `${weighted(text, [10, 9, 8, 7, 6, 5, 4, 3, 2])} * 10 % 11 % 10 = ${digit(text, 10)}`,
        `${weighted(text, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])} * 10 % 11 % 10 = ${digit(text, 11)}`,
      ].join(" and "),
  },
  {
    country: "Germany",
    shape: "[1-9][0-9]{10}",
    chance: 0.1,
    isValid: (text) => `(11 - ${iso7064(text, 10)}) % 10 = ${digit(text, 11)}`,
  },
];

const ten = (text: string): string => `right(replace(${text}, '+', ''), 10)`;

/** ISO 7064, MOD 11,10, over the first digits. */
function iso7064(text: string, digits: number): string {
  let product = "10";
  for (let place = 1; place <= digits; place++) product = `((2 * ((${digit(text, place)} + ${product} + 9) % 10 + 1)) % 11)`;
  return product;
}

const bare = (text: string): string => `regexp_replace(upper(${text}), '[ ./-]', '', 'g')`;

const checked: readonly Shape[] = nationals.map(({ country, shape, isValid, chance }) => ({
  kind: "national-id",
  by: `numbers that pass the check of ${country}'s`,
  chance,
  maybe: (text) => `length(${text}) between 9 and 21 and regexp_matches(${text}, '^[0-9XYZxyz][0-9 ./-]{5}')`,
  found: bare,
  isShaped: (found) => `regexp_full_match(${found}, '${shape}')`,
  isValid,
}));

/** Shapes so much of their own that no other text has them; no digit checks them. */
const shapedAlone: readonly Shape[] = [
  { country: "the United States (social security)", shape: "[0-9]{3}-[0-9]{2}-[0-9]{4}", not: "(000|666|9[0-9]{2})-.*|.*-00-.*|.*-0000" },
  {
    country: "the United Kingdom (national insurance)",
    shape: "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]",
    not: "(BG|GB|NK|KN|TN|NT|ZZ).*",
  },
  {
    country: "Italy (codice fiscale)",
    shape: "[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]",
    not: "",
  },
].map(({ country, shape, not }) => ({
  kind: "national-id",
  by: `the shape of numbers of ${country}`,
  chance: 0,
  maybe: (text) => `length(${text}) between 9 and 16`,
  found: (text) => `upper(${text})`,
  isShaped: (found) => `regexp_full_match(${found}, '${shape}')`,
  isValid: (found) => `not regexp_full_match(${found}, '${not}')`,
}));

/** Numbers that a state gives to people: those that a digit checks, and those of a shape of their own. A cell is one as a whole. */
export const nationalIds: readonly Shape[] = [...checked, ...shapedAlone];
