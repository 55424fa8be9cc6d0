import { type Found, type Phase, phaseName, phases, phraseBook, plain, quoted, type Standing } from "#chapters/lifecycle/domain";
import { type StatusMeaning, statusPages } from "./phase-words.ts";

/** What a status says of phase and standing; null where it says nothing of it. */
export interface StatusRead {
  readonly phase: Phase | null;
  readonly standing: Standing | null;
  /** A sentence where it says something that could be taken otherwise, or nothing at all; else empty. */
  readonly says: string;
}

const MOST_WORDS = 40;
const find = phraseBook<StatusMeaning>(statusPages);
const strength: readonly Standing[] = ["stopped", "on-hold", "proposed", "under-way"];

/** Parts of a status that speak of one thing each. */
const clauses = (cell: string): readonly (readonly string[])[] =>
  plain(cell.slice(0, 400))
    .split(/[,;()|>→&+]|\band\b|\bund\b|\bet\b|\by\b|\bthen\b|\bbut\b|\baber\b|\bmais\b|->/u)
    .map((part) => (part.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS))
    .filter((words) => words.length > 0);

interface ClauseRead {
  readonly now: readonly { readonly phase: Phase; readonly strong: boolean }[];
  readonly over: readonly Phase[];
  readonly ahead: readonly Phase[];
  readonly standings: readonly Standing[];
}

const isNegated = (found: readonly Found<StatusMeaning>[], at: Found<StatusMeaning>): boolean =>
  found.some(({ meaning, to }) => meaning.is === "not" && to <= at.from && at.from - to <= 1);

function readClause(words: readonly string[]): ClauseRead {
  const found = find(words, true);
  const has = (is: StatusMeaning["is"]): boolean => found.some(({ meaning }) => meaning.is === is);
  const standings = found.flatMap((at) => (at.meaning.is === "standing" && !isNegated(found, at) ? [at.meaning.standing] : []));
  const named = found.flatMap((at) => (at.meaning.is === "phase" && !isNegated(found, at) ? [at.meaning] : []));
  const all = named.map((each) => each.phase);
  if (has("ahead") || standings.includes("proposed")) {
    const later = all.length > 0 && !all.includes("data-assessment") && !all.includes("proof-of-concept");
    return { now: [], over: [], ahead: all, standings: later ? standings.filter((each) => each !== "proposed") : standings };
  }
  if (has("over")) return { now: [], over: all, ahead: [], standings };
  return { now: named, over: [], ahead: [], standings };
}

const earliest = (named: readonly Phase[]): Phase | null => phases.find((phase) => named.includes(phase)) ?? null;
const inOrder = (named: readonly Phase[]): string =>
  phases
    .filter((phase) => named.includes(phase))
    .map((phase) => phaseName[phase])
    .join(" and ");

/**
 * The phase and the standing that the words of a status suggest: always a guess.
 *
 * Where words name several phases, the earliest is taken, since that is the one nobody promised too much in. A colour, a percentage or
 * "done" says no phase. What is denied ("not live"), finished or planned names none either, unless nothing else is left.
 */
export function readStatus(cell: string): StatusRead {
  const read = clauses(cell).map(readClause);
  const now = read.flatMap((clause) => clause.now);
  const over = read.flatMap((clause) => clause.over);
  const ahead = read.flatMap((clause) => clause.ahead);
  const said = read.flatMap((clause) => clause.standings);
  const strong = now.filter((named) => named.strong).map((named) => named.phase);
  const candidates = strong.length > 0 ? strong : now.map((named) => named.phase);

  const phase = earliest(candidates) ?? phases.findLast((each) => over.includes(each)) ?? null;
  const standing = strength.find((each) => said.includes(each)) ?? null;
  return { phase, standing, says: remark(cell, { phase, standing, candidates, over, ahead }) };
}

interface Weighed {
  readonly phase: Phase | null;
  readonly standing: Standing | null;
  readonly candidates: readonly Phase[];
  readonly over: readonly Phase[];
  readonly ahead: readonly Phase[];
}

function remark(cell: string, { phase, standing, candidates, over, ahead }: Weighed): string {
  if (phase && new Set(candidates).size > 1) return `${quoted(cell)} names ${inOrder(candidates)}; the earlier is taken.`;
  if (phase && candidates.length === 0 && over.length > 0)
    return `${quoted(cell)} says the ${phaseName[phase]} is over and names no phase after it; ${phaseName[phase]} is taken.`;
  if (!phase && ahead.length > 0) return `${quoted(cell)} names ${inOrder(ahead)} as yet to come; no phase is recorded.`;
  return phase || standing ? "" : `${quoted(cell)} says no phase; not recorded.`;
}
