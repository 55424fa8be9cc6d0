import type { ProjectKind } from "../phase/kinds.ts";
import type { Phase } from "../phase/phases.ts";

/**
 * Days for which a measurement counts where nobody says otherwise: our assumption, shown as one. What we train changes when we train it, and
 * its world by the quarter; a vendor's model changes under us; what is in use is looked at every month (P-C5).
 */
const usual: Readonly<Record<ProjectKind, number>> = { "trained-model": 90, "vendor-model": 45, agent: 45, bought: 90 };
const IN_USE = 31;

/** The usual days for a project's kind and the phase whose start locks the criterion. */
export const usualFreshness = (kind: ProjectKind | null, phase: Phase): number =>
  phase === "iteration" ? IN_USE : usual[kind ?? "trained-model"];
