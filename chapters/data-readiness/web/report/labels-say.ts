import { percent } from "#charts";
import { count } from "#interface";
import { type Answer, known } from "#kernel";
import type { LabelProfile } from "../../domain/index.ts";
import type { Fact } from "./facts.tsx";

/** What is said of the target before its picture. */
export function labelsSay({ column, kind, classes, missing }: LabelProfile, rows: number): string {
  const without = missing === 0 ? "no row is without a label" : `${percent(missing / Math.max(1, rows))} of rows are without a label`;
  if (kind === "number") return `${column} is a number; ${without}.`;
  const [first] = classes;
  const last = classes.at(-1);
  if (first === undefined || last === undefined || first === last)
    return `${column} has ${count(classes.length, "class", "classes")}; ${without}.`;
  const times = first.rows / Math.max(1, last.rows);
  const balance =
    times < 1.5
      ? "about as many rows in each"
      : `${times.toLocaleString("en-GB", { maximumSignificantDigits: 2 })} rows of ${first.label} for each of ${last.label}`;
  return `${column} has ${count(classes.length, "class", "classes")}, ${balance}; ${without}.`;
}

/** Contradictions, noise, and what a checked sample showed; each with why where it was not measured. */
export function labelFacts({ balance, contradictory, noise, audit }: LabelProfile): readonly Fact[] {
  return [
    ...(balance === null ? [] : [{ label: "Balance (1 is even)", value: known(balance.toFixed(2)) }]),
    {
      label: "Same features, another label",
      value: mapped(contradictory, ({ rows, groups }) => (rows === 0 ? "none" : `${count(rows, "row")} in ${count(groups, "group")}`)),
    },
    {
      label: "Labels likely wrong",
      value: mapped(noise, ({ share, rows, confused }) => {
        const [most] = confused;
        const which = most ? `; most often ${most.given} where ${most.likely} is likely (${count(most.rows, "row")})` : "";
        return `${percent(share)}, ${count(rows, "row")}${which}`;
      }),
    },
    {
      label: "Wrong in the sample that was checked",
      value: mapped(audit, ({ checked, wrong, low, high }) => `${wrong} of ${checked}: ${percent(low)} to ${percent(high)} of all labels`),
    },
  ];
}

/** What is made of a value where there is one. */
export const mapped = <A, B>(answer: Answer<A>, make: (value: A) => B): Answer<B> => (answer.known ? known(make(answer.value)) : answer);
