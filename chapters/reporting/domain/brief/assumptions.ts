import { kindName, kinds, type ProjectFacts, phaseName, phases, type Rules, timeBoxClock, usualRules } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { ProjectBrief } from "./shape.ts";
import { listed } from "./words.ts";

/** What the page takes for granted, so that nobody takes it for a finding. */
export function assumptions(all: readonly ProjectFacts[], projects: readonly ProjectBrief[], today: Day): readonly string[] {
  const rules = all[0]?.rules ?? usualRules;
  const clocked = all.filter((facts) => timeBoxClock(facts, today).known);
  const used = kinds.filter((kind) => clocked.some((facts) => (facts.kind.known ? facts.kind.value === kind : kind === "trained-model")));
  const ranges = [...new Set(projects.flatMap(({ range }) => (range.known ? [range.value.assumes] : [])))];
  return [
    "What is not written down counts as not recorded. It is never taken for a no, nor for a yes.",
    ...used.map((kind) => `Time boxes in weeks (${kindName[kind]}): ${boxes(kind, rules)}. Iteration has none.`),
    ...(clocked.some(({ kind }) => !kind.known) ? ["Where the kind is not recorded, the time boxes of a model we train are used."] : []),
    ...(clocked.some(({ phase }) => phase.known && phase.guess)
      ? ["A phase read from a status word is a guess until somebody confirms it."]
      : []),
    ...(projects.some(({ clock }) => clock.known && clock.value.says.includes("since it started"))
      ? ["Where only the start of a project is recorded, its weeks are held against the time boxes of all phases so far."]
      : []),
    ...ranges.map((words) => `First ranges are stated priors. ${words}`),
    ...(ranges.length > 0 ? ["Nothing past the go/no-go gets a range before a go, and research gets none for the building either."] : []),
  ];
}

const boxes = (kind: (typeof kinds)[number], { timeBoxes }: Rules): string =>
  listed(
    phases.flatMap((phase) =>
      phase === "iteration" ? [] : [`${phaseName[phase]} ${timeBoxes[kind][phase].from} to ${timeBoxes[kind][phase].to}`],
    ),
    9,
  );
