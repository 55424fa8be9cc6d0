import type { Project } from "#chapters/lifecycle/domain";
import { type Day, known, longDay } from "#kernel";
import { betaInterval } from "#stats";
import { countingFinished, type FinishedProject } from "../finished/finished-project.ts";
import type { PromisedThing } from "../promises/entries.ts";
import type { Promises } from "../promises/promises.ts";
import { cameOfPromise } from "../promises/what-came-of-promises.ts";
import { LEAST, tooFew } from "../track-record/least.ts";
import { type Counted, countedOf, percentSays, type QualityFigure, reportedSays } from "./counted.ts";

/** How many days that were promised were kept. */
export interface PromisesKept {
  /** Days that have come, or were kept before they did. */
  readonly due: number;
  readonly kept: number;
  /** Days that lie ahead. */
  readonly open: number;
  /** What it may be in the long run (Jeffreys, 90 %). */
  readonly low: number;
  readonly high: number;
  readonly launches: Kept;
  readonly decisions: Kept;
  readonly says: string;
}

interface Kept {
  readonly due: number;
  readonly kept: number;
}

interface DayPromised {
  readonly of: PromisedThing;
  /** Null: its day lies ahead. */
  readonly kept: boolean | null;
  readonly counted: Counted;
}

/** What the days are read from besides the projects themselves. */
export interface PromisedElsewhere {
  /** Days of decision, as they were first said: the project keeps the newest alone. */
  readonly promisesOf: (project: string) => Promises | undefined;
  readonly finished: readonly FinishedProject[];
}

/**
 * Of launches and days of decision that were promised, how many came by their day? From five on whose day has come. One that was withdrawn or
 * moved counts by the day that was said, and so does one whose project was stopped: somebody was told it. Those ahead are not counted.
 */
export function promisesKept(projects: readonly Project[], today: Day, elsewhere: PromisedElsewhere): QualityFigure<PromisesKept> {
  const all = [...projects.flatMap((project) => promisesOf(project, today, elsewhere)), ...reported(elsewhere.finished)];
  const due = all.filter(({ kept }) => kept !== null);
  const counted = due.map((one) => one.counted);
  const few = tooFew(due.length, LEAST.decisions, "a share of promises kept", "promised day that has come", "promised days that have come");
  if (few) return { figure: few, counted };
  const count = (of: PromisedThing | null): Kept => {
    const these = due.filter((one) => of === null || one.of === of);
    return { due: these.length, kept: these.filter(({ kept }) => kept === true).length };
  };
  const found = {
    ...{ ...count(null), open: all.length - due.length, ...betaInterval(count(null).kept, due.length, 0.9) },
    ...{ launches: count("launch"), decisions: count("decision") },
  };
  return { figure: known({ ...found, says: keptSays(found) + reportedSays(counted) }), counted };
}

function promisesOf(project: Project, today: Day, { promisesOf: weighedOf }: PromisedElsewhere): readonly DayPromised[] {
  const weighed = weighedOf(project.id)?.weighed.filter(({ of }) => of === "decision") ?? [];
  const now = project.decisionDate;
  const days = [
    ...project.dates.flatMap(({ as, day, told, withdrawn }) => (as === "promise" ? [{ of: "launch", day, told, withdrawn } as const] : [])),
    ...weighed.map(
      ({ day, told, promisedIn }) => ({ of: "decision", day, told: { ...told, entry: promisedIn }, withdrawn: null }) as const,
    ),
    ...(now === null || weighed.some(({ promisedIn }) => promisedIn === now.told.entry)
      ? []
      : [{ of: "decision", day: now.value, told: now.told, withdrawn: null } as const]),
  ];
  return days.map(({ of, day, told, withdrawn }) => {
    const came = cameOfPromise({ of, day, promisedIn: told.entry }, project, today);
    const is = came === null ? "its day lies ahead" : came.came ? `kept on ${longDay(came.on)}` : "not kept";
    const said = `${of === "launch" ? "launch" : "decision"} promised for ${longDay(day)}, ${is}${withdrawn === null ? "" : ", withdrawn"}`;
    return { of, kept: came === null ? null : came.came, counted: countedOf(project, told, said) };
  });
}

/** Projects that were over before they came here, where the table told the day that was promised. */
const reported = (finished: readonly FinishedProject[]): readonly DayPromised[] =>
  countingFinished(finished).flatMap(({ name, promisedOn, finishedOn, ending }) => {
    if (promisedOn === null) return [];
    const kept = ending === "shipped" && finishedOn <= promisedOn;
    const is = ending === "stopped" ? `stopped on ${longDay(finishedOn)}` : `shipped on ${longDay(finishedOn)}`;
    const says = `launch promised for ${longDay(promisedOn)}, ${is}`;
    return [{ of: "launch", kept, counted: { project: null, name, says, reported: true, entry: null } }];
  });

function keptSays({ due, kept, open, low, high, launches, decisions }: Omit<PromisesKept, "says">): string {
  const parts = [
    ...(launches.due > 0 ? [`${launches.kept} of ${launches.due} ${launches.due === 1 ? "launch" : "launches"}`] : []),
    ...(decisions.due > 0 ? [`${decisions.kept} of ${decisions.due} ${decisions.due === 1 ? "day" : "days"} of decision`] : []),
  ];
  const both = parts.length > 1 ? `: ${parts.join(", ")}` : launches.due > 0 ? ", launches all of them" : ", days of decision all of them";
  const ahead = open === 0 ? "" : ` ${open} more ${open === 1 ? "lies" : "lie"} ahead.`;
  return `${kept} of ${due} promised days were kept${both} (${percentSays(low)} to ${percentSays(high)} in the long run).${ahead}`;
}
