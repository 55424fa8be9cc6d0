import { type BoxedPhase, phases } from "#chapters/lifecycle/domain";

/** The phases that end, in their order: those of the graph. */
export const boxedPhases: readonly BoxedPhase[] = phases.flatMap((phase) => (phase === "iteration" ? [] : [phase]));
