import { criterionSays, type TermsToJudge } from "#chapters/lifecycle/domain";
import { type Answer, longDay } from "#kernel";
import { percent } from "../forecast-says.ts";
import type { MoreTries } from "./more-tries.ts";

/** It as one line: "recall ≥ 0.8: 31 % to reach it with 6 more figures like the 7 so far …". */
export function moreTriesSays(terms: TermsToJudge, found: Answer<MoreTries>): string {
  const what = criterionSays({ ...terms, deadline: null });
  if (!found.known) return `${what}: what more of the same work brings cannot be told. ${found.because}`;
  const { chance, more, until, tries, best, bestPutRight, newBests, newBestsByLuck } = found.value;
  const by = until === null ? "" : `, which is what the pace so far gives until ${longDay(until)}`;
  const luck = bestPutRight === null ? "" : ` (about ${round(bestPutRight)} with its luck taken off)`;
  const figures = more === 1 ? "one more figure" : `${more} more figures`;
  return [
    `${what}: ${percent(chance)} to reach it with ${figures} like the ${tries} so far${by}.`,
    `The best is ${round(best)}${luck}; ${newBests} of them were new bests, and luck alone gives ${newBestsByLuck.toFixed(1)}.`,
  ].join(" ");
}

const round = (value: number): string => String(Number(value.toPrecision(3)));
