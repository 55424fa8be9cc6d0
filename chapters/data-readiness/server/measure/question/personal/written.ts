import type { Shape } from "./shape.ts";

const OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const GROUP = "[0-9A-Fa-f]{1,4}";

export const email: Shape = {
  kind: "e-mail",
  by: "addresses with an @ and a domain",
  chance: 0,
  maybe: (text) => `contains(${text}, '@')`,
  found: (text) => text,
  isShaped: () => "true",
  isValid: (text) => `regexp_matches(${text}, '[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+[.])+[A-Za-z]{2,}')`,
};

/** A country's code and seven to twelve digits, anywhere in a text. */
const ABROAD = "(^|[^0-9A-Za-z+])[+][1-9][0-9]{0,2}[ ./()-]{0,2}([0-9][ ./()-]{0,2}){6,11}[0-9]($|[^0-9])";
/** As written at home: the whole cell, with a stroke, a bracket or spaces where somebody would put them. */
const AT_HOME = [
  "00[1-9][0-9 ]{8,16}",
  "[(]0?[0-9]{2,4}[)] ?[0-9]{3,4}[- ]?[0-9]{3,4}",
  "1?[-. ]?[(]?[2-9][0-9]{2}[)]?[-. ][2-9][0-9]{2}[-. ][0-9]{4}",
  "0[0-9]{2,4} ?[/-] ?[0-9]{5,8}",
  "0[1-9]([ .-][0-9]{2}){4}",
].join("|");

export const telephone: Shape = {
  kind: "telephone",
  by: "numbers written as telephone numbers are",
  chance: 0,
  maybe: (text) => `length(${text}) >= 9 and regexp_matches(${text}, '^[(0-9]|[+][1-9]')`,
  found: (text) => text,
  isShaped: () => "true",
  isValid: (text) => `regexp_matches(${text}, '${ABROAD}') or (length(${text}) <= 20 and regexp_full_match(${text}, '${AT_HOME}'))`,
};

/** Versions are written alike, in small numbers: where those are the rule, none is an address. */
export const ipAddress: Shape = {
  kind: "ip-address",
  by: "four numbers to 255 with points between, or their longer successors",
  chance: 0.2,
  maybe: (text) => `length(${text}) >= 7 and regexp_matches(${text}, '[0-9][.][0-9]+[.][0-9]+[.][0-9]|:[0-9A-Fa-f]*:')`,
  found: (text) =>
    `regexp_extract(${text}, '(?:^|[^0-9A-Za-z.:])((?:${OCTET}[.]){3}${OCTET}|(?:${GROUP}:){7}${GROUP}|(?:${GROUP}:){1,6}(?::${GROUP}){1,6}|(?:${GROUP}:){1,7}:)(?:$|[^0-9A-Za-z.:])', 1)`,
  isShaped: (found) => `${found} <> ''`,
  isValid: (found) => `contains(${found}, ':') or regexp_matches(${found}, '[2-9][0-9]|1[0-9]{2}')`,
};
