import type { Answer, Day } from "#kernel";

/** When a project's next decision will be ready to be made, 8 in 10 between `early` and `late`; days as they come over the wire. */
export interface ProjectRange {
  readonly early: string;
  readonly middle: string;
  readonly late: string;
  /** What the range assumes, in words. */
  readonly assumes: string;
}

/** By project; one that is missing has not come yet. */
export type Ranges = ReadonlyMap<string, Answer<ProjectRange>>;

/** The slot that a chapter above fills: a hook that fetches the ranges of the projects shown in one batch a page. */
export type UseRanges = (shown: {
  readonly workspace: string;
  readonly asOf: Day | undefined;
  readonly projects: readonly string[];
}) => Ranges;

const none: Ranges = new Map();

/** The slot left empty. */
export const useNoRanges: UseRanges = () => none;
