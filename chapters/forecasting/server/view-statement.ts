import { projectFold } from "#chapters/lifecycle/domain";
import { viewCite } from "#chapters/lifecycle/server";
import type { Day } from "#kernel";
import type { Reply, Scope } from "#platform/http";
import { pooledChance } from "#stats";
import type { getStatement } from "../contract/index.ts";
import {
  type AnswerGiven,
  answersAreOpenTo,
  claimOf,
  latestAnswers,
  resolvedAs,
  type Settlement,
  type Statement,
  settlementOf,
  statementSays,
  stateOf,
  takesAnswers,
} from "../domain/index.ts";
import { ownGiver, turnedUp } from "./face-down.ts";
import { type ByRecord, byRecord } from "./track-record/put-right-by-record.ts";

type View = Reply<typeof getStatement>;

/** How its criterion says that it ended, where nobody has written that down yet. */
export const settlementNow = (statement: Statement, { image, today }: Pick<Scope, "image" | "today">): Settlement | null =>
  resolvedAs(statement) !== null || statement.project === null
    ? null
    : settlementOf(statement, image.one(projectFold, statement.project), today);

/** A statement as one reader may see it. */
export async function viewStatement(statement: Statement, scope: Scope, by: ByRecord = byRecord(scope)): Promise<View> {
  const { id, criterion, resolvesOn, made, answers, resolutions } = statement;
  const settles = settlementNow(statement, scope);
  const when = { today: scope.today, settled: settles !== null };
  const mayAnswer = takesAnswers(statement, when);
  const own = await ownGiver(answers, scope);
  const shown = answersAreOpenTo(statement, own);
  const said = shown ? await readable(answers, scope) : [];
  const newest = latestAnswers({ answers: said });
  const about = { question: id, knownOn: knownOnOf(statement) ?? settles?.on ?? null };
  const mine = said.findLast(({ giver }) => giver === own);
  const pooled = newest.length === 0 ? null : together(newest);
  const project = statement.project === null ? undefined : scope.image.one(projectFold, statement.project);
  const resolved = resolvedAs(statement);
  return {
    ...{ id, criterion, resolvesOn, mayAnswer, shown, settles },
    claim: claimOf(statement),
    project: project === undefined ? null : { id: project.id, name: project.name },
    made: madeIn(made),
    state: stateOf(statement, when),
    given: latestAnswers(statement).length,
    own: said.flatMap(({ giver, on, chance }) => (giver === own ? [{ on, probability: chance }] : [])),
    says: statementSays(statement, own, mayAnswer),
    pooled,
    putRight: pooled === null ? null : await by.together(about, pooled),
    ownPutRight: mine === undefined ? null : await by.own(about, mine.chance),
    others: newest.flatMap(({ giver, chance }) => (giver === own ? [] : [chance])).toSorted((a, b) => a - b),
    history: historyOf(said),
    resolution: resolved && {
      ...{ outcome: resolved.outcome, on: resolved.on, because: resolved.because, evidence: resolved.evidence },
      ...{ cite: viewCite(resolved.told), corrects: resolutions.length - 1 },
    },
  };
}

/** One that the record knows by its answers alone was made before all of it. */
const madeIn = (made: Statement["made"]): View["made"] =>
  made === null
    ? { entry: 0, on: "0001-01-01", recordedOn: "0001-01-01", imported: true }
    : { entry: made.entry, on: made.on, recordedOn: made.recordedOn, imported: made.imported };

/** The first day on which its end was known: what was learnt from then on came too late for it. */
function knownOnOf({ resolutions }: Pick<Statement, "resolutions">): Day | null {
  const first = resolutions[0];
  if (first === undefined) return null;
  return first.on < first.told.on ? first.on : first.told.on;
}

interface Readable extends AnswerGiven {
  readonly chance: number;
  readonly on: string;
}

/** Answers with what they say; one whose words are not in this record any more says nothing. */
async function readable(answers: readonly AnswerGiven[], scope: Scope): Promise<readonly Readable[]> {
  const words = await turnedUp(
    answers.map(({ probability }) => probability),
    scope,
  );
  return answers.flatMap((answer) => {
    const chance = Number(words.get(answer.probability) ?? Number.NaN);
    return chance > 0 && chance < 1 ? [{ ...answer, chance, on: answer.told.on }] : [];
  });
}

/** To six places: what lies beyond is arithmetic. */
const together = (said: readonly { readonly chance: number }[]): number =>
  Number(pooledChance(said.map(({ chance }) => chance)).toFixed(6));

/** What all said together at the end of each day on which somebody answered. */
function historyOf(said: readonly Readable[]): View["history"] {
  const days = [...new Set(said.map(({ on }) => on))];
  return days.map((on) => {
    const by = latestAnswers({ answers: said.filter((one) => one.on <= on) });
    return { on, given: by.length, pooled: together(by) };
  });
}
