/** Kinds of personal data that are looked for. */
export const personalKinds = ["e-mail", "telephone", "payment-card", "iban", "national-id", "ip-address", "name", "names-in-text"] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Personal data seen in a column: flagged, never printed. */
export type PersonalFinding = {
  readonly kind: PersonalKind;
  /** Cells that look so. */
  readonly count: number;
  /** Of the cells that are not missing, 0 to 1. */
  readonly share: number;
  /** How it was told: "15 digits that pass Luhn's check", "the column's name". */
  readonly by: string;
};
