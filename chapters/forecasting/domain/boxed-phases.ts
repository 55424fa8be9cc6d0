import { type BoxedPhase, phases } from "#chapters/lifecycle/domain";

/** The phases that end, in their order: those of the graph. */
export const boxedPhases = phases.filter((phase): phase is BoxedPhase => phase !== "iteration");
