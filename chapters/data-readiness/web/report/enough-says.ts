import { known } from "#kernel";
import { type EnoughProfile, nameOr } from "../../domain/index.ts";
import type { Fact } from "./facts.tsx";
import { mapped } from "./labels-say.ts";

const many = (rows: number): string => rows.toLocaleString("en-GB");

/** Whether there is enough, in a sentence; nothing where it is not known. */
export function enoughSays({ riley }: EnoughProfile): string {
  if (!riley.known) return "";
  const { needed, there, parameters } = riley.value;
  const is = there >= needed ? "are enough" : `are fewer than the ${many(needed)} that it needs`;
  return `${many(there)} rows ${is} for a model of ${many(parameters)} parameters.`;
}

export function enoughFacts({ riley, smallestClass, smallestSegment }: EnoughProfile): readonly Fact[] {
  return [
    ...(riley.known
      ? [
          {
            label: "Taken for granted",
            value: known(`R² of ${riley.value.rSquared.toLocaleString("en-GB", { maximumSignificantDigits: 2 })}: ${riley.value.because}`),
          },
          { label: "What asks for most", value: known(riley.value.binding) },
        ]
      : []),
    { label: "Smallest class", value: mapped(smallestClass, ({ label, rows }) => `${label}, ${many(rows)} rows`) },
    {
      label: "Smallest segment",
      value: mapped(smallestSegment, ({ column, value, rows }) => `${column} ${nameOr(value)}, ${many(rows)} rows`),
    },
  ];
}
