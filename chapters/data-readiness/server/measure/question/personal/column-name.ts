import type { PersonalKind } from "../../../../domain/index.ts";

const said: readonly (readonly [PersonalKind, RegExp])[] = [
  ["e-mail", /(^| )(e ?mails?|email ?addr(ess)?|mail ?addr(ess)?)( |$)/],
  ["telephone", /(^| )(phones?|telephones?|tel|telefon|telefono|mobile|mobil|handy|cell ?phone|fax|msisdn)( |$)/],
  ["payment-card", /(^| )(card (number|num|no|nr|pan)|credit ?card|cc ?(number|num)|kartennummer)( |$)/],
  ["iban", /(^| )iban( |$)/],
  [
    "national-id",
    /(^| )(ssn|nino|pesel|bsn|cpf|dni|nir|social security( number| no)?|national (id|insurance)( number| no)?|passport( number| no)?|steuer ?id|personnummer)( |$)/,
  ],
  ["ip-address", /(^| )(ip|ip ?addr(ess)?|ipv[46])( |$)/],
  [
    "name",
    /(^| )((first|last|given|family|middle|maiden|full|customer|patient|employee|contact|person|passenger|client|student|user) ?names?|surnames?|forenames?|vorname|nachname|familienname|prenom|prénom|apellidos?|cognome)( |$)/,
  ],
];

/** Kinds of personal data that a column is called after: "customerEmail", "phone_no", "Last Name". */
export function kindsByName(name: string): readonly PersonalKind[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return said.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));
}
