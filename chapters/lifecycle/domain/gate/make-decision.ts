import { problem } from "#kernel";
import { evaluationOf, isSettled } from "../criteria/evaluate-criterion.ts";
import { type CriterionSeen, type ProjectDraft, projectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import { type Phase, phaseName, phases } from "../phase/phases.ts";
import { type Criterion, hasLiveGo, type Project, standingCriteria, stayNow, weightOf } from "../project.ts";

/** A go is decided where the evidence lies on the table. */
export const notAtTheGate = problem<{ phase: Phase | null }>("lifecycle/not-at-the-gate", 409, ({ phase }) =>
  phase === null
    ? "The project has not started. Enter data assessment; a go is decided in go/no-go, after the proof of concept."
    : `A go is decided in go/no-go; the project is in ${phaseName[phase]}. Enter the phases up to go/no-go first. Stop and hold can be decided now.`,
);

/** A go stands on criteria that were set before the evidence was seen (P-T4). */
export const nothingSetBeforehand = problem<{ importedLocks: boolean }>(
  "lifecycle/nothing-set-beforehand",
  409,
  ({ importedLocks }) =>
    `A go needs at least one success or minimum viable criterion that was locked here before go/no-go began.${importedLocks ? " Those on record were locked elsewhere: they tell, and open nothing." : ""} Go back to the proof of concept with a reason and set it, or hold or stop.`,
);

/** A go stands on evidence, not on hope. */
export const noEvidence = problem<{ criteria: readonly string[] }>(
  "lifecycle/no-evidence",
  409,
  () =>
    "No criterion set beforehand has been answered by evidence yet. Offer evidence on one, or hold the project with the date to look again.",
);

/** From the standard weight on, who measured does not approve. */
export const ownEvidence = problem<null>(
  "lifecycle/own-evidence",
  409,
  () =>
    "You offered the evidence this go would stand on. From the standard weight on somebody else decides; ask another lead, or choose the light weight with the workspace's agreement.",
);

/** A decision twice over. */
export const alreadySo = problem<{ standing: string }>(
  "lifecycle/already-so",
  409,
  ({ standing }) => `The project is ${standing === "on-hold" ? "on hold" : standing} already. Resume it first, or leave a note.`,
);

/** Criteria whose lock came with this record and before the gate phase began. */
export function setBeforehand(project: Project): readonly Criterion[] {
  const gate = project.stays.findLast(({ phase }) => phase === "go-no-go");
  return standingCriteria(project).filter(
    ({ locked, terms }) =>
      terms.role !== "kill" && locked !== null && !locked.imported && (gate === undefined || locked.entry < gate.told.entry),
  );
}

/** What each standing criterion comes to today. */
export const seenToday = (project: Project, today: Moment["today"]): readonly CriterionSeen[] =>
  standingCriteria(project).map((criterion) => ({ criterion: criterion.id, state: evaluationOf(criterion, today).state }));

/** Opens productionisation. @throws {@link notAtTheGate} {@link nothingSetBeforehand} {@link noEvidence} {@link ownEvidence} */
export function decideGo(project: Project, reason: string, { today, isOwn }: Moment): ProjectDraft {
  const stay = stayNow(project);
  if (!mayDecideGo(project)) throw notAtTheGate({ phase: stay?.phase ?? null });
  if (project.standing?.value === "stopped" || project.standing?.value === "on-hold") throw alreadySo({ standing: project.standing.value });

  const agreed = setBeforehand(project);
  if (agreed.length === 0) {
    throw nothingSetBeforehand({ importedLocks: standingCriteria(project).some(({ locked }) => locked?.imported === true) });
  }
  const answered = agreed.filter((criterion) => criterion.evidence?.told.imported === false && isSettled(criterion, today));
  if (answered.length === 0) throw noEvidence({ criteria: agreed.map(({ id }) => id) });

  const alone = weightOf(project) === "light";
  if (!alone && answered.some(({ evidence }) => evidence !== null && isOwn(evidence.told.by))) throw ownEvidence(null);
  return projectDraft(project.id, "lifecycle/decision-made", { outcome: "go", on: today, reason, alone, seen: seenToday(project, today) });
}

/** At the gate, or later where history brought the project past it without a go of this record. */
function mayDecideGo(project: Project): boolean {
  const stay = stayNow(project);
  if (stay === null) return false;
  return stay.phase === "go-no-go" || (phases.indexOf(stay.phase) > phases.indexOf("go-no-go") && !hasLiveGo(project));
}

/** Ends the work; a learning is due in seven days (P-E4). @throws {@link alreadySo} */
export const decideStop = (project: Project, reason: string, moment: Moment): readonly ProjectDraft[] =>
  ended(project, "stop", "stopped", reason, moment);

/** Pauses the work. @throws {@link alreadySo} */
export const decideHold = (project: Project, reason: string, moment: Moment): readonly ProjectDraft[] =>
  ended(project, "hold", "on-hold", reason, moment);

function ended(
  project: Project,
  outcome: "stop" | "hold",
  standing: "stopped" | "on-hold",
  reason: string,
  { today }: Moment,
): readonly ProjectDraft[] {
  if (project.standing?.value === standing || project.standing?.value === "stopped") throw alreadySo({ standing: project.standing.value });
  const body = { outcome, on: today, reason, alone: weightOf(project) === "light", seen: seenToday(project, today) };
  const kind = outcome === "stop" ? "lifecycle/project-stopped" : "lifecycle/project-held";
  return [projectDraft(project.id, "lifecycle/decision-made", body), projectDraft(project.id, kind, { guessedFrom: null })];
}

/** Only what rests is resumed. */
export const nothingToResume = problem<null>(
  "lifecycle/nothing-to-resume",
  409,
  () => "The project is neither stopped nor on hold, so work can simply go on.",
);

/** @throws {@link nothingToResume} */
export function resumeProject({ id, standing }: Project, reason: string): ProjectDraft {
  if (standing?.value !== "stopped" && standing?.value !== "on-hold") throw nothingToResume(null);
  return projectDraft(id, "lifecycle/project-resumed", { reason });
}
