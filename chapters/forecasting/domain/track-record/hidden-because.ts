import { LEAST } from "./least.ts";

/** How many people a group is; of null, those in none. */
export interface GroupSize {
  readonly name: string | null;
  readonly people: number;
}

/**
 * Why a group's figures are not shown, beside those of the others and of the whole; null where they are.
 *
 * A group of fewer than five people is not shown. Where those that are left out, what is in no group among them, are fewer than five people
 * together, what is theirs could be had by taking the others from the whole: then the smallest of the others is left out too.
 */
export function hiddenBecause(all: readonly GroupSize[]): (name: string) => string | null {
  const small = all.filter(({ name, people }) => name === null || people < LEAST.people);
  const hidden = small.reduce((sum, { people }) => sum + people, 0);
  const others = all.filter((group) => !small.includes(group)).toSorted((a, b) => a.people - b.people);
  const beside = small.length > 0 && hidden < LEAST.people ? others[0]?.name : undefined;
  return (name) => {
    if (name === beside)
      return `Beside this record, that of fewer than ${LEAST.people} people could be worked out from the whole. It is shown once the others are enough.`;
    return small.some((group) => group.name === name)
      ? `The record of a group is shown from ${LEAST.people} people on: the figures of fewer are somebody's figures.`
      : null;
  };
}
