import { passesLuhn } from "./digits.ts";
import type { Shape } from "./shape.ts";

/** Numbers that an issuer gives out, by first digits and length: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay. */
const ISSUED = [
  "4([0-9]{12}|[0-9]{15}|[0-9]{18})",
  "(5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}",
  "3[47][0-9]{13}",
  "(30[0-5]|36[0-9]|38[0-9])[0-9]{11}",
  "(6011|64[4-9][0-9]|65[0-9]{2})[0-9]{12,15}",
  "35(2[89]|[3-8][0-9])[0-9]{12,15}",
  "62[0-9]{14,17}",
].join("|");

/** A run of digits, alone or in groups, that no other digit or decimal point touches. */
const RUN = "(?:^|[^0-9.,])((?:[0-9][ -]?){12,18}[0-9])(?:$|[^0-9.,]|[.,](?:$|[^0-9]))";

export const paymentCard: Shape = {
  kind: "payment-card",
  by: "numbers that card issuers give out and that pass Luhn's check",
  chance: 0.1,
  maybe: (text) => `length(${text}) >= 13 and regexp_matches(${text}, '[0-9]{4}[ -]?[0-9]{4,6}[ -]?[0-9]{4,5}')`,
  found: (text) => `regexp_replace(regexp_extract(${text}, '${RUN}', 1), '[ -]', '', 'g')`,
  isShaped: (found) => `length(${found}) between 13 and 19`,
  isValid: (found) => `regexp_full_match(${found}, '${ISSUED}') and ${passesLuhn(found, 19)}`,
};
