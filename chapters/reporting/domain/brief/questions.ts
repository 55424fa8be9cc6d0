import { goOnRecord, isLive, isStopped, type ProjectFacts } from "#chapters/lifecycle/domain";
import type { Question } from "./shape.ts";
import { inSentence, listed } from "./words.ts";

/** With so few projects, asking once of all reads no shorter. */
const FEWEST_FOR_ALL = 3;

/** What is not recorded, as questions to those who would know: once of everybody where nobody said it, else project by project. */
export function questions(all: readonly ProjectFacts[]): readonly Question[] {
  const facts = all.filter((each) => !isStopped(each));
  const asked = facts.map((each) => ({ facts: each, gaps: gaps(each) }));
  const ofAll =
    facts.length < FEWEST_FOR_ALL
      ? []
      : [...new Set(asked.flatMap((each) => each.gaps))].filter((gap) => asked.every((each) => each.gaps.includes(gap)));

  const toEverybody: Question[] =
    ofAll.length === 0 ? [] : [{ ask: null, text: `For every project: ${listed(ofAll, 9)}?`, cites: facts.map(({ cite }) => cite) }];
  const toOwners = asked
    .map(({ facts: each, gaps: open }) => ({ each, open: open.filter((gap) => !ofAll.includes(gap)) }))
    .filter(({ open }) => open.length > 0)
    .map(({ each, open }): Question => {
      const { owner, sponsor, name, cite } = each;
      const ask = owner.known ? owner.value : sponsor.known ? sponsor.value : null;
      return { ask: ask === null ? null : inSentence(ask), text: `${inSentence(name)}: ${listed(open, 9)}?`, cites: [cite] };
    });
  return [...toEverybody, ...toOwners.sort((a, b) => Number(a.ask === null) - Number(b.ask === null) || compare(a.ask ?? "", b.ask ?? ""))];
}

/** What is missing, in the order in which it matters. */
function gaps(facts: ProjectFacts): readonly string[] {
  const { phase, standing, startedOn, phaseEnteredOn, sponsor, metric, killWords, criteria, owner } = facts;
  const waiting = standing.known && standing.value !== "under-way";
  const building = phase.known && phase.value === "productionisation";
  return [
    ...(building && goOnRecord(facts) === "none" ? ["when and by whom the go was given"] : []),
    ...(!phase.known && !waiting ? ["which phase it is in"] : []),
    ...(!killWords.known && !isLive(facts) && !criteria.some(({ role }) => role === "kill") ? ["what result would stop it"] : []),
    ...(metric.known ? [] : ["which number it should move"]),
    ...(sponsor.known ? [] : ["who sponsors it"]),
    ...(!startedOn.known && !phaseEnteredOn.known && !waiting && !isLive(facts) ? ["when it started"] : []),
    ...(owner.known ? [] : ["who owns it"]),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
