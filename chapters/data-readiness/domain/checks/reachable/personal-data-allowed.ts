import type { ColumnProfile } from "../../profile/column.ts";
import { ofEverySet } from "../asked-of.ts";
import { notMeasured, passed } from "../found.ts";
import { counted, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

/** What looks personal is named, never shown; whether it may be used only people know. */
export const personalDataAllowed: ReadinessCheck = {
  id: "personal-data-allowed",
  band: "C",
  asks: "What personal data is in it is known, and may be used",
  people: { asks: "Is this personal data known to whoever looks after data protection, and may it be used?", about: "finding" },
  next: "Leave the columns out, or replace them by a key that leads nowhere, and bring the version without them.",
  source: "GDPR art. 5 (1) c and art. 30; Gebru et al. (2021), composition; looked for by shape",
  threshold: null,
  effort: { low: 0.5, likely: 1.5, high: 5, because: "to leave out or replace the columns where the data is made" },
  ...ofEverySet,
  judge: ({ profile: { columns } }) => {
    const personal = columns.filter((column) => column.personal.length > 0);
    if (personal.length === 0) return passed(`Nothing in ${counted(columns.length, "column", "columns")} looks like personal data.`);
    const says = `What looks like personal data is in ${namesSay(personal.map(withKind))}.`;
    return notMeasured(
      says,
      "Say whether it is known and may be used, or leave it out.",
      personal.map(({ name }) => name),
    );
  },
};

const withKind = ({ name, personal }: ColumnProfile): string =>
  `${name} (${namesSay([...new Set(personal.map(({ kind }) => kindSays[kind]))])})`;

const kindSays = {
  "e-mail": "e-mail addresses",
  telephone: "telephone numbers",
  "payment-card": "payment cards",
  iban: "bank accounts",
  "national-id": "national identity numbers",
  "ip-address": "network addresses",
  name: "names",
  "names-in-text": "names in text",
} as const;
