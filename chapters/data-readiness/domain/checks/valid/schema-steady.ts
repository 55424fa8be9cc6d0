import type { SchemaChange } from "../../profile/set.ts";
import { failed, passed } from "../found.ts";
import { counted, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { schemaChanges } from "./schema-changes.ts";

export const schemaSteady: ReadinessCheck = {
  id: "schema-steady",
  band: "B",
  asks: "Columns are as in the version before",
  people: { asks: "Are these changes meant, and does whoever reads the data know of them?", about: "finding" },
  next: "Ask whoever writes the data what changed, and mend what reads it.",
  source: "Great Expectations, columns to match; playbook P-M5",
  threshold: { value: 0, says: "no column came, went or changed its type", assumed: false },
  effort: { low: 0.25, likely: 1, high: 3, because: "to ask what changed, and to mend what reads it" },
  askedOf: "versions after the first",
  belongs: ({ previous }) => previous !== null,
  judge: ({ profile, previous }) => {
    const changes = previous === null ? [] : schemaChanges(previous, profile);
    if (changes.length === 0) return passed(`${counted(profile.columns.length, "column is", "columns are")} as in the version before.`);
    return failed(
      `${counted(changes.length, "column is", "columns are")} not as in the version before: ${namesSay(changes.map(changeSays))}.`,
      changes.map(({ column }) => column),
    );
  },
};

const changeSays = ({ column, was, is }: SchemaChange): string =>
  was === null ? `${column} is new` : is === null ? `${column} is gone` : `${column} was ${was} and is ${is}`;
