import type { BoxedPhase, TimeBox } from "./phases.ts";

/** The four kinds of AI project (N-1). */
export const kinds = ["trained-model", "vendor-model", "agent", "bought"] as const;

export type ProjectKind = (typeof kinds)[number];

/** How a kind is called in a sentence: "a model we train". */
export const kindName: Readonly<Record<ProjectKind, string>> = {
  "trained-model": "a model we train",
  "vendor-model": "built on a vendor's or open model",
  agent: "an agent",
  bought: "bought",
};

/** Time boxes in weeks by kind; iteration has none. P-T1 for a model we train; the others are our assumption. A workspace may rule others (`rules/`). */
export const timeBoxes: Readonly<Record<ProjectKind, Readonly<Record<BoxedPhase, TimeBox>>>> = {
  "trained-model": {
    "data-assessment": { from: 1, to: 2 },
    "proof-of-concept": { from: 2, to: 4 },
    "go-no-go": { from: 0, to: 1 },
    productionisation: { from: 4, to: 8 },
  },
  "vendor-model": {
    "data-assessment": { from: 0.5, to: 1 },
    "proof-of-concept": { from: 0.5, to: 2 },
    "go-no-go": { from: 0, to: 1 },
    productionisation: { from: 4, to: 8 },
  },
  agent: {
    "data-assessment": { from: 0.5, to: 1 },
    "proof-of-concept": { from: 1, to: 3 },
    "go-no-go": { from: 0, to: 1 },
    productionisation: { from: 4, to: 10 },
  },
  bought: {
    "data-assessment": { from: 0.5, to: 1 },
    "proof-of-concept": { from: 1, to: 4 },
    "go-no-go": { from: 0, to: 1 },
    productionisation: { from: 2, to: 6 },
  },
};

/** Where the usual time boxes of a kind are from, in words for whoever reads them as an assumption. */
export const timeBoxSource: Readonly<Record<ProjectKind, string>> = {
  "trained-model": "The playbook’s weeks for a model we train (P-T1).",
  "vendor-model": "Our assumption: there is no model to train, so finding out is shorter.",
  agent: "Our assumption: little to find out, and more to make safe.",
  bought: "Our assumption: a trial with the vendor, and less to build.",
};
