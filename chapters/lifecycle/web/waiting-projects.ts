import type { PortfolioView } from "../contract/index.ts";
import type { AlsoDue } from "./also-due-slot.ts";
import { needShort } from "./words.ts";

/** A project that waits for somebody: what presses most, and in a few words what else. */
export interface Waiting {
  readonly project: string;
  readonly name: string;
  readonly worst: { readonly short: string; readonly since: string; readonly next: string; readonly breach: boolean };
  readonly also: readonly string[];
}

/** One line a project, in the order in which the first of its needs presses; what chapters above add comes after. */
export function waitingProjects(needsYou: PortfolioView["needsYou"], alsoDue: readonly AlsoDue[]): readonly Waiting[] {
  const due = [
    ...needsYou.map(({ project, name, need }) => ({
      ...{ project, name, short: needShort(need), since: need.since, next: need.next, breach: need.breach },
    })),
    ...alsoDue.map(({ project, name, short, since, says, next }) => ({
      ...{ project, name, short, since, next: `${says} ${next}`, breach: false },
    })),
  ];
  const found = new Map<string, Waiting>();
  for (const { project, name, ...need } of due) {
    const waiting = found.get(project);
    found.set(
      project,
      waiting ? { ...waiting, also: [...new Set([...waiting.also, need.short])] } : { project, name, worst: need, also: [] },
    );
  }
  return [...found.values()];
}
