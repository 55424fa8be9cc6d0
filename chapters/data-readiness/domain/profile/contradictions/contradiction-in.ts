import { problem } from "#kernel";
import type { NumberProfile } from "../column.ts";
import type { Profile } from "../profile.ts";
import { countedRows } from "./counted-rows.ts";
import { partsOfWholes } from "./part-of-whole.ts";

/** Where a profile says what cannot be, and in words. */
type Contradiction = {
  readonly field: string;
  readonly says: string;
};

/** The first thing in a profile that cannot be, whatever was measured: more rows than there are, a part larger than its whole, figures out of their order. */
export function contradictionIn(profile: Profile): Contradiction | null {
  const { rows, columns } = profile;
  const tooMany = countedRows(profile).find(([, count]) => count > rows);
  if (tooMany) return { field: tooMany[0], says: `it counts ${tooMany[1]} where the table has ${rows} rows` };
  const tooLarge = partsOfWholes(profile).find(([, part, whole]) => part > whole);
  if (tooLarge) return { field: tooLarge[0], says: `it is ${tooLarge[1]} of ${tooLarge[2]}` };
  const crooked = columns.findIndex(({ numbers }) => numbers !== null && !isInOrder(numbers));
  if (crooked >= 0) return { field: `columns.${crooked}.numbers`, says: "its figures are not in their order" };
  const first = new Map(columns.map(({ name }, at) => [name, at] as const).toReversed());
  const again = columns.findIndex(({ name }, at) => first.get(name) !== at);
  return again < 0 ? null : { field: `columns.${again}.name`, says: "another column has this name" };
}

/** Smallest, quantiles, largest; the edges of the bars; a bar between each two of them. What is reckoned may be off by its last digits. */
function isInOrder({ min, max, quantiles, histogram: { edges, counts } }: NumberProfile): boolean {
  const slack = 1e-9 * Math.max(Math.abs(min), Math.abs(max));
  return (
    isRising([min, ...quantiles.map(({ value }) => value), max], slack) &&
    isRising([0, ...quantiles.map(({ at }) => at), 1], 0) &&
    isRising(edges, slack) &&
    (counts.length === 0 || edges.length === counts.length + 1)
  );
}

const isRising = (values: readonly number[], slack: number): boolean =>
  values.every((value, at) => at === 0 || value >= (values[at - 1] ?? value) - slack);

const contradictoryProfile = problem<Contradiction>(
  "data-readiness/contradictory-profile",
  422,
  ({ field, says }) => `The profile contradicts itself: at ${field}, ${says}. Measure the data again and send what comes out, unchanged.`,
);

/** What contradicts itself was not measured, and nothing can be judged by it. @throws {contradictoryProfile} */
export function refuseContradiction(profile: Profile): void {
  const found = contradictionIn(profile);
  if (found) throw contradictoryProfile({ ...found, field: `profile.${found.field}` });
}
