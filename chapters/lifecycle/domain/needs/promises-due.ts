import { addDays, type Day, longDay } from "#kernel";
import { type PromiseToSeeTo, promisesToSeeTo } from "../facts/concerns-promise.ts";
import type { ProjectFacts } from "../facts/facts.ts";
import type { Project } from "../project.ts";
import type { Need } from "./need.ts";

/** Launches somebody was told of that need seeing to; a stop does not end them. */
export const promisesDue = (project: Project, facts: ProjectFacts, today: Day): readonly Need[] =>
  promisesToSeeTo(facts, today).map((promise) => promiseDue(promise, project));

function promiseDue({ promise, code, broken }: PromiseToSeeTo, project: Project): Need {
  const { day, saidOn } = promise.value;
  const on = longDay(day);
  const cites = "entry" in promise.cite ? [promise.cite.entry] : [];
  const withdraw = "or withdraw the promise with a reason.";
  if (code === "promise-outlives-stop") {
    const since = project.standing?.told.on ?? day;
    return { what: code, since, breach: false, says: `It was stopped, and ${on} is still promised.`, next: "Withdraw the promise.", cites };
  }
  if (code === "promise-passed") {
    const says = broken
      ? `The launch promised for ${on} has not happened.`
      : `A launch was promised for ${on}, and no launch is on record.`;
    return { what: code, since: addDays(day, 1), breach: broken, says, next: `Put the launch on record, ${withdraw}`, cites };
  }
  const next = `Decide go or stop, ${withdraw} A decision date may always be given.`;
  return { what: code, since: saidOn ?? day, breach: false, says: `${on} is promised, and no go is on record.`, next, cites };
}
