import { addDays, type Day } from "#kernel";
import { isAgent, stepName, stepNow } from "../autonomy/autonomy.ts";
import { inUseSince } from "../launch/launch-state.ts";
import type { Project } from "../project.ts";
import type { Need } from "./need.ts";

/** Our assumption, editable later: an agent brought in that is in use has two weeks until its step is said. */
const DAYS_TO_SAY_A_STEP = 14;

/** An agent in use on no step that was opened here: it came from elsewhere, or was called something else until it was launched. */
export function autonomyDue(project: Project, today: Day): readonly Need[] {
  const stay = inUseSince(project);
  if (stay === null || !isAgent(project) || stepNow(project) !== null) return [];
  const { opened, kind } = project;
  const began = [stay.enteredOn ?? stay.told.on, kind?.told.on ?? stay.told.on, opened?.on ?? stay.told.on].sort().at(-1) ?? today;
  const since = stay.told.imported ? addDays(began, DAYS_TO_SAY_A_STEP) : began;
  if (today < since) return [];
  const says = "It is an agent in use, and no step of its autonomy was opened here.";
  const next = `Say the worst thing it can do, and open the first step: ${stepName.suggests}.`;
  return [{ what: "autonomy-unopened", since, breach: false, says, next, cites: [stay.told.entry] }];
}
