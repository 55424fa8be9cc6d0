import type { PortfolioView } from "../contract/index.ts";

type Need = PortfolioView["needsYou"][number]["need"];

/** A project that waits for somebody, with all it waits for, the most urgent first. */
export interface Waiting {
  readonly project: string;
  readonly name: string;
  readonly needs: readonly [Need, ...Need[]];
}

/** One line a project, in the order in which the first of its needs presses. */
export function waitingProjects(needsYou: PortfolioView["needsYou"]): readonly Waiting[] {
  const found = new Map<string, { project: string; name: string; needs: [Need, ...Need[]] }>();
  for (const { project, name, need } of needsYou) {
    const waiting = found.get(project);
    if (waiting) waiting.needs.push(need);
    else found.set(project, { project, name, needs: [need] });
  }
  return [...found.values()];
}
