import type { Day } from "#kernel";
import type { Assessed, DataSet, DoneWork } from "../domain/index.ts";
import type { MadeReport } from "./made-report.ts";

/** All that a report is made from. */
export interface MadeFrom {
  readonly dataSet: DataSet;
  readonly assessed: Assessed;
  /** The version before. */
  readonly before: Assessed | undefined;
  readonly question: string | null;
  /** Work on other data sets. */
  readonly history: readonly DoneWork[];
  readonly today: Day;
}

/** Reports of the pages that are looked at; each takes some fifty kilobytes. */
const MOST = 300;

const kept = new Map<string, MadeReport>();
const states = new WeakMap<DataSet, number>();
let newest = 0;

/** A state of a data set is the same object until something is said of it. */
function stateOf(dataSet: DataSet): number {
  const known = states.get(dataSet);
  if (known !== undefined) return known;
  newest += 1;
  states.set(dataSet, newest);
  return newest;
}

/** Work is only ever added, so how much there is tells which it is; of several records each has data sets of its own. */
const keyOf = ({ dataSet, assessed, question, history, today }: MadeFrom): string =>
  [stateOf(dataSet), assessed.assessment, question, history.length, today].join(" ");

/** Reports that were made, the last looked at first: a list of fifty does not simulate fifty times what has not changed. */
export const reportsMade = {
  find(from: MadeFrom): MadeReport | undefined {
    const key = keyOf(from);
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
    }
    return found;
  },
  keep(from: MadeFrom, made: MadeReport): MadeReport {
    kept.set(keyOf(from), made);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return made;
  },
};
