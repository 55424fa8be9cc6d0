import { personBehind } from "#chapters/workspace/domain";
import type { Answer } from "#kernel";
import type { Scope } from "#platform/http";
import { type ChancePutRight, chancePutRight, couldTeach, type ResolvedStatement, type ToPutRight } from "../../domain/index.ts";
import { peopleIn, type Said, statementsLookedBack } from "./look-back.ts";

type PutRight = Promise<Answer<ChancePutRight>>;

/** Puts chances right by the record as it was while a statement was open. What was looked back upon once is kept for a whole list. */
export interface ByRecord {
  /** What all say together, by everybody's record. */
  together(about: ToPutRight, chance: number): PutRight;
  /** What the reader says, by the reader's record and nobody else's. */
  own(about: ToPutRight, chance: number): PutRight;
}

/** For one reader and one request; nothing is read before something is to be put right. */
export function byRecord(scope: Scope): ByRecord {
  const asking = personBehind(scope.image, scope.reader.by);
  let all: Promise<readonly Said<ResolvedStatement>[]> | null = null;
  const taught = async (about: ToPutRight) => {
    all ??= statementsLookedBack(scope);
    return (await all).filter(({ said }) => couldTeach(said, about));
  };
  const statements = (said: readonly Said<ResolvedStatement>[]): readonly ResolvedStatement[] => said.map((one) => one.said);
  return {
    together: async (about, chance) => {
      const by = await taught(about);
      return chancePutRight(chance, statements(by), { is: "group", people: peopleIn(by) });
    },
    own: async (about, chance) => {
      const by = (await taught(about)).filter(({ author }) => author === asking);
      return chancePutRight(chance, statements(by), { is: "own" });
    },
  };
}
