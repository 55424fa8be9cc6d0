import type { BoxedPhase, ProjectKind } from "#chapters/lifecycle/domain";

/** Of so many projects that have been through a phase: how many went on, how many back to an earlier one, how many were stopped. */
export interface WaysOut {
  readonly on: number;
  readonly back: readonly { readonly to: BoxedPhase; readonly count: number }[];
  readonly stopped: number;
}

/** By phase; go/no-go's "on" is the go. */
export type UsualWays = Readonly<Record<ProjectKind, Readonly<Record<BoxedPhase, WaysOut>>>>;

/**
 * Where the figures are from, in words for whoever reads them as an assumption. Nothing published gives them by phase; each row is of ten projects,
 * so that twenty of one's own outweigh it.
 */
export const waysSource =
  "Our assumption: what becomes of ten projects in each phase. Nothing published tells it by phase and kind, and your own record is to replace it.";

/** A further visit to a phase takes half as long as the one before: most of it is known by then. An assumption. */
export const SHRINKS = 0.5;

export const usualWays: UsualWays = {
  "trained-model": {
    "data-assessment": { on: 8, back: [], stopped: 2 },
    "proof-of-concept": { on: 6.5, back: [{ to: "data-assessment", count: 1.5 }], stopped: 2 },
    "go-no-go": { on: 7, back: [{ to: "proof-of-concept", count: 1 }], stopped: 2 },
    productionisation: { on: 8.5, back: [{ to: "proof-of-concept", count: 1 }], stopped: 0.5 },
  },
  "vendor-model": {
    "data-assessment": { on: 9, back: [], stopped: 1 },
    "proof-of-concept": { on: 7.5, back: [{ to: "data-assessment", count: 0.5 }], stopped: 2 },
    "go-no-go": { on: 7.5, back: [{ to: "proof-of-concept", count: 1 }], stopped: 1.5 },
    productionisation: { on: 8.5, back: [{ to: "proof-of-concept", count: 1 }], stopped: 0.5 },
  },
  agent: {
    "data-assessment": { on: 9, back: [], stopped: 1 },
    "proof-of-concept": { on: 6.5, back: [{ to: "data-assessment", count: 0.5 }], stopped: 3 },
    "go-no-go": { on: 7, back: [{ to: "proof-of-concept", count: 1 }], stopped: 2 },
    productionisation: { on: 8, back: [{ to: "proof-of-concept", count: 1 }], stopped: 1 },
  },
  bought: {
    "data-assessment": { on: 9, back: [], stopped: 1 },
    "proof-of-concept": { on: 6.5, back: [{ to: "data-assessment", count: 0.5 }], stopped: 3 },
    "go-no-go": { on: 7.5, back: [{ to: "proof-of-concept", count: 1 }], stopped: 1.5 },
    productionisation: { on: 9, back: [{ to: "proof-of-concept", count: 0.5 }], stopped: 0.5 },
  },
};
