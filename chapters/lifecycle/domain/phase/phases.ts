/** The five phases of P-T1, in order; none is skipped. */
export const phases = ["data-assessment", "proof-of-concept", "go-no-go", "productionisation", "iteration"] as const;

export type Phase = (typeof phases)[number];

/** The phases that end: each has a time box. */
export type BoxedPhase = Exclude<Phase, "iteration">;

/** How a phase is called in a sentence. */
export const phaseName: Readonly<Record<Phase, string>> = {
  "data-assessment": "data assessment",
  "proof-of-concept": "proof of concept",
  "go-no-go": "go/no-go",
  productionisation: "productionisation",
  iteration: "iteration",
};

/** A time box: how long a phase is meant to take, in weeks. `to` is where it stops and a decision is due. */
export interface TimeBox {
  readonly from: number;
  readonly to: number;
}

/** True where someone may be promised a date: productionisation is under way (P-T5). */
export const mayBePromised = (phase: Phase): boolean => phases.indexOf(phase) >= phases.indexOf("productionisation");
