import { personBehind } from "#chapters/workspace/domain";
import type { Answer } from "#kernel";
import type { Scope } from "#platform/http";
import {
  type ChancePutRight,
  chancePutRight,
  couldTeach,
  type Learnt,
  learntFrom,
  type ResolvedStatement,
  type ToPutRight,
} from "../../domain/index.ts";
import { peopleIn, type Said, statementsLookedBack } from "./look-back.ts";

type PutRight = Promise<Answer<ChancePutRight>>;

/** Puts chances right by the record as it was while a statement was open. What was looked back upon once is kept for a whole list. */
export interface ByRecord {
  /** What all say together, by everybody's record. */
  together(about: ToPutRight, chance: number): PutRight;
  /** What the reader says, by the reader's record and nobody else's. */
  own(about: ToPutRight, chance: number): PutRight;
}

/** For one reader and one request; nothing is read before something is to be put right, and nothing is learnt twice for one day. */
export function byRecord(scope: Scope): ByRecord {
  const asking = personBehind(scope.image, scope.reader.by);
  let all: Promise<readonly Said<ResolvedStatement>[]> | null = null;
  const learnt = new Map<string, Answer<Learnt>>();
  const learntFor = async (about: ToPutRight, whose: "own" | "group"): Promise<Answer<Learnt>> => {
    // A statement that is open is in no record, and one that ended was known on the day it ended at the earliest: the day says it all.
    const key = `${whose} ${about.knownOn ?? "today"}`;
    all ??= statementsLookedBack(scope);
    const taught = (await all).filter(({ said, author }) => couldTeach(said, about) && (whose === "group" || author === asking));
    const found =
      learnt.get(key) ??
      learntFrom(
        taught.map(({ said }) => said),
        whose === "own" ? { is: "own" } : { is: "group", people: peopleIn(taught) },
      );
    learnt.set(key, found);
    return found;
  };
  return {
    together: async (about, chance) => chancePutRight(chance, await learntFor(about, "group")),
    own: async (about, chance) => chancePutRight(chance, await learntFor(about, "own")),
  };
}
