import { rangeSays } from "#chapters/lifecycle/domain";
import { weeksSay } from "./counted.ts";
import type { DecisionQuality } from "./decision-quality.ts";

/** What a board is told of decisions, and the projects that it counts. */
export interface DecisionsForBoard {
  readonly says: string;
  readonly projects: readonly string[];
}

/**
 * One sentence of what is known: how soon a met kill criterion was decided, promises kept, what stops saved. Its ranges are on the track record.
 *
 * @returns Null while nothing is known, and where nothing that is counted is a project of this record.
 */
export function decisionsForBoard({ weeksToDecision, promises, costAvoided }: DecisionQuality): DecisionsForBoard | null {
  const parts = [
    ...(weeksToDecision.figure.known && weeksToDecision.figure.value.median !== null
      ? [{ of: weeksToDecision, says: waitSays(weeksToDecision.figure.value.met, weeksToDecision.figure.value.median) }]
      : []),
    ...(promises.figure.known
      ? [{ of: promises, says: `${promises.figure.value.kept} of ${promises.figure.value.due} promised days were kept` }]
      : []),
    ...(costAvoided.figure.known
      ? [
          {
            of: costAvoided,
            says: `stops saved ${rangeSays(costAvoided.figure.value.avoided, costAvoided.figure.value.currency)}, as an estimate`,
          },
        ]
      : []),
  ];
  const projects = [...new Set(parts.flatMap(({ of }) => of.counted.flatMap(({ project }) => project ?? [])))];
  if (projects.length === 0) return null;
  return { says: `So far ${parts.map(({ says }) => says).join("; ")}.`, projects };
}

const waitSays = (met: number, median: number): string =>
  `half of ${met} kill criteria that were met had their decision ${median === 0 ? "the same day" : `within ${weeksSay(median)}`}`;
