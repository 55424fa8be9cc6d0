import type { ProjectView } from "../contract/index.ts";
import { type Phase, phaseName, phases } from "../domain/index.ts";

export type Choice = "stop" | "hold" | "resume";

/** What can be decided on any day, wherever the project is; all else is decided at its gate. */
export function choicesOf({ standing }: Pick<ProjectView, "standing">): readonly Choice[] {
  if (standing?.value === "stopped") return ["resume"];
  if (standing?.value === "on-hold") return ["resume", "stop"];
  return ["hold", "stop"];
}

/**
 * The project stands at its gate: in go/no-go, or past it where history brought it, without a go of this record, or with a condition missed.
 * In use on a go from elsewhere it does not: nothing is left that a go would open.
 */
export function isAtGate({ phase, go, needs }: Pick<ProjectView, "phase" | "go" | "needs">): boolean {
  const place = phase ? phases.indexOf(phase.phase) : -1;
  const gate = phases.indexOf("go-no-go");
  const counts = go?.live === true || (go !== null && phase?.phase === "iteration");
  const holds = counts && !needs.some(({ what }) => what === "condition-missed" || what === "go-missing");
  return place >= gate && !holds;
}

/** What each choice is called on its button: it says what happens. */
export const choiceSays: Readonly<Record<Choice, string>> = {
  stop: "Stop the project and keep the learning",
  hold: "Hold the project",
  resume: "Resume the project",
};

/** What follows, in a sentence, before anything is pressed. */
export function consequenceOf(choice: Choice, { weight, needs }: Pick<ProjectView, "weight" | "needs">): string {
  const alone = weight === "light" ? " It is recorded as decided alone." : "";
  switch (choice) {
    case "stop":
      return `Work ends today, promises that stand have to be withdrawn, and a learning is due within seven days.${alone}`;
    case "hold":
      return `The clock of its phase rests until somebody resumes it${needs.length > 0 ? "; what is due stays due" : ""}.${alone}`;
    case "resume":
      return "Work goes on in the phase it was in, and its clock runs again.";
  }
}

/** What entering a phase does, in a sentence. */
export function enteringSays(phase: Phase, { criteria, openQuestions }: Pick<ProjectView, "criteria" | "openQuestions">): string {
  const locking = criteria.filter(({ locked, withdrawn, terms }) => withdrawn === null && locked === null && terms.phase === phase).length;
  const locks = locking === 0 ? "No criterion locks with it" : `${locking} ${locking === 1 ? "criterion locks" : "criteria lock"} with it`;
  const without =
    openQuestions.length === 0
      ? ""
      : ` It starts without an answer to ${openQuestions.length} ${openQuestions.length === 1 ? "question, which comes" : "questions, which come"} due in two weeks.`;
  return `The clock of ${phaseName[phase]} starts today. ${locks}.${without}`;
}
