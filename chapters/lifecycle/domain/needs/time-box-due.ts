import { type Day, daysBetween, longDay } from "#kernel";
import type { ProjectFacts } from "../facts/facts.ts";
import { heldForDecision } from "../facts/standing-today.ts";
import { extensionSays } from "../phase/extension-says.ts";
import { phaseName } from "../phase/phases.ts";
import { timeBoxClock } from "../phase/time-box-clock.ts";
import type { Stay } from "../project.ts";
import type { Need } from "./need.ts";

export function timeBoxOver(stay: Stay, facts: ProjectFacts, today: Day): readonly Need[] {
  const clock = timeBoxClock(facts, today);
  if (!clock.known || !clock.value.over) return [];
  const { endsOn, dueOn, from, cites } = clock.value;
  const held = heldForDecision(facts, today) !== null;
  const days = daysBetween(endsOn, today);
  const ended = `ended on ${longDay(endsOn)}, ${days === 1 ? "a day" : `${days} days`} ago.`;
  const says =
    from === "phase"
      ? `The time box for ${phaseName[stay.phase]} ${ended}${extended(stay, facts)}`
      : `Counted from its start, the time boxes up to ${phaseName[stay.phase]} ${ended}`;
  return [
    {
      what: "time-box-over",
      since: dueOn,
      breach: false,
      says,
      next: held
        ? "It is on hold for decision: decide, or give it one more week with a reason."
        : "Decide, or give it one more week with a reason.",
      cites: cites.flatMap((cite) => ("entry" in cite ? [cite.entry] : [])),
    },
  ];
}

/** " The third extension; it was 2 weeks, and is 5." */
function extended({ extensions, extendedWeeks }: Stay, { boxWeeks }: ProjectFacts): string {
  const says = extensionSays({ extensions, extendedWeeks, boxWeeks: boxWeeks.known ? boxWeeks.value : null });
  return says === null ? "" : ` ${says.charAt(0).toUpperCase()}${says.slice(1)}.`;
}
