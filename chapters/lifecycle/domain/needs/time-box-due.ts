import { type Day, daysBetween, longDay } from "#kernel";
import type { ProjectFacts } from "../facts/facts.ts";
import { phaseName } from "../phase/phases.ts";
import { timeBoxClock } from "../phase/time-box-clock.ts";
import type { Stay } from "../project.ts";
import type { Need } from "./need.ts";

export function timeBoxOver(stay: Stay, facts: ProjectFacts, today: Day): readonly Need[] {
  const clock = timeBoxClock(facts, today);
  if (!clock.known || !clock.value.over) return [];
  const { endsOn, dueOn, from, cites } = clock.value;
  const days = daysBetween(endsOn, today);
  const extended = stay.extensions === 0 ? "" : ` It was extended ${stay.extensions === 1 ? "once" : `${stay.extensions} times`}.`;
  const ended = `ended on ${longDay(endsOn)}, ${days === 1 ? "a day" : `${days} days`} ago.`;
  const says =
    from === "phase"
      ? `The time box for ${phaseName[stay.phase]} ${ended}${extended}`
      : `Counted from its start, the time boxes up to ${phaseName[stay.phase]} ${ended}`;
  return [
    {
      what: "time-box-over",
      since: dueOn,
      breach: false,
      says,
      next: "Decide, or extend it with a reason.",
      cites: cites.flatMap((cite) => ("entry" in cite ? [cite.entry] : [])),
    },
  ];
}
