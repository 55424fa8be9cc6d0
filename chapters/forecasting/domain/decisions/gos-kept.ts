import { type Criterion, type Decision, evaluationOf, type Project, type Told } from "#chapters/lifecycle/domain";
import { type Day, known, longDay } from "#kernel";
import { betaInterval } from "#stats";
import { LEAST, tooFew } from "../track-record/least.ts";
import { countedOf, percentSays, type QualityFigure, reportedSays } from "./counted.ts";

/** What became of a go. */
export type GoCame = "shipped" | "stopped" | "went-back" | "open";

/** How often what got a go was shipped. */
export interface GosKept {
  readonly gos: number;
  readonly shipped: number;
  readonly stopped: number;
  readonly wentBack: number;
  /** Under way: not known yet. */
  readonly open: number;
  /** Of those that are known; with what it may be in the long run (Jeffreys, 90 %). */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** If none, and if all, of those that are open were shipped. */
  readonly least: number;
  readonly most: number;
  /** Of the shipped: what they were for, by a success criterion measured in use. */
  readonly value: { readonly reached: number; readonly missed: number; readonly unknown: number };
  readonly says: string;
}

interface GoKept {
  readonly go: Told<Decision>;
  readonly came: GoCame;
  readonly value: keyof GosKept["value"] | null;
}

/**
 * Of what got a go at the gate, how much came into use? From five gos on of which it is known. A go is known once it was shipped, stopped or
 * sent back to an earlier phase; one that was decided anew before any of that counts as its last.
 *
 * What is quickly stopped is known sooner than what is shipped, so the share of the known leans down at first: the ends if none and if all of
 * those that are open were shipped stand beside it.
 */
export function gosKept(projects: readonly Project[], today: Day): QualityFigure<GosKept> {
  const all = projects.flatMap((project) => gosOf(project, today).map((one) => ({ project, ...one })));
  const counted = all.map(({ project, go, came, value }) =>
    countedOf(project, go.told, `go on ${longDay(go.value.on)}, ${cameSays(came, value)}`),
  );
  const count = (came: GoCame): number => all.filter((one) => one.came === came).length;
  const [shipped, stopped, wentBack, open] = [count("shipped"), count("stopped"), count("went-back"), count("open")];
  const over = all.length - open;
  const few = tooFew(over, LEAST.decisions, "a hit rate of gos", "go of which it is known what came", "gos of which it is known what came");
  if (few) return { figure: few, counted };
  const valueIs = (value: keyof GosKept["value"]): number => all.filter((one) => one.value === value).length;
  const found = {
    ...{ gos: all.length, shipped, stopped, wentBack, open, share: shipped / over, ...betaInterval(shipped, over, 0.9) },
    ...{ least: shipped / all.length, most: (shipped + open) / all.length },
    value: { reached: valueIs("reached"), missed: valueIs("missed"), unknown: valueIs("unknown") },
  };
  return { figure: known({ ...found, says: gosSay(found) + reportedSays(counted) }), counted };
}

/** The gos to productionisation of a project, each with what became of it before the next. */
function gosOf(project: Project, today: Day): readonly GoKept[] {
  const gos = project.decisions.filter(
    ({ value: { outcome, opens } }) => (outcome === "go" || outcome === "conditional-go") && opens.opens === "productionisation",
  );
  return gos.flatMap((go, at): readonly GoKept[] => {
    const next = gos[at + 1]?.told.entry ?? Infinity;
    const came = cameOf(project, (entry) => entry > go.told.entry && entry < next);
    if (came === "open" && next < Infinity) return [];
    return [{ go, came, value: came === "shipped" ? valueInUse(project, today) : null }];
  });
}

function cameOf({ launch, stays, decisions, stop }: Project, isAfter: (entry: number) => boolean): GoCame {
  const shipped = [
    ...launch.launches.map(({ told }) => told),
    ...stays.flatMap(({ phase, told }) => (phase === "iteration" ? [told] : [])),
  ];
  if (shipped.some(({ entry }) => isAfter(entry))) return "shipped";
  const ended = decisions.some(({ value, told }) => isAfter(told.entry) && (value.outcome === "stop" || value.outcome === "no-go"));
  if (ended || (stop !== null && isAfter(stop.told.entry))) return "stopped";
  const back = stays.some(({ returned, phase, told }) => returned && phase !== "productionisation" && isAfter(told.entry));
  return back ? "went-back" : "open";
}

/** Whether a success criterion was reached by what was measured since it is in use. */
function valueInUse(project: Project, today: Day): keyof GosKept["value"] {
  const since = project.launch.launches.at(-1)?.value.on ?? project.stays.findLast(({ phase }) => phase === "iteration")?.enteredOn ?? null;
  const inUse = ({ evidence, terms, withdrawn }: Criterion): boolean =>
    terms.role === "success" && withdrawn === null && evidence !== null && since !== null && evidence.value.measuredOn >= since;
  const states = project.criteria.filter(inUse).map((criterion) => evaluationOf(criterion, today).state);
  if (states.includes("missed")) return "missed";
  return states.includes("met") ? "reached" : "unknown";
}

const cameIs: Readonly<Record<GoCame, string>> = {
  shipped: "shipped",
  stopped: "stopped before it was shipped",
  "went-back": "sent back to an earlier phase",
  open: "under way, so not known yet",
};

const valueIs = {
  reached: ", and reached what it was for",
  missed: ", and missed what it was for",
  unknown: ", its value not measured",
} as const;

const cameSays = (came: GoCame, value: GoKept["value"]): string => `${cameIs[came]}${value === null ? "" : valueIs[value]}`;

function gosSay({ gos, shipped, open, low, high, least, most, value }: Omit<GosKept, "says" | "share" | "stopped" | "wentBack">): string {
  const over = gos - open;
  const head = `${shipped} of ${over} gos of which it is known were shipped (${percentSays(low)} to ${percentSays(high)} in the long run).`;
  const range = `${percentSays(least)} to ${percentSays(most)}`;
  const still = open === 0 ? "" : ` ${open} more ${open === 1 ? "is" : "are"} under way: counting all of them it would be ${range}.`;
  const measured = value.reached + value.missed;
  const worth =
    shipped === 0
      ? ""
      : measured === 0
        ? " None of the shipped has a success criterion that was measured in use, so whether they were worth it is not known."
        : ` Of ${measured} shipped that were measured in use, ${value.reached} reached what they were for.`;
  return head + still + worth;
}
