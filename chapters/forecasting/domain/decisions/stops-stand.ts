import type { Project, Source } from "#chapters/lifecycle/domain";
import { type Day, known, longDay } from "#kernel";
import { betaInterval } from "#stats";
import { LEAST, tooFew } from "../track-record/least.ts";
import { countedOf, percentSays, type QualityFigure, reportedSays } from "./counted.ts";

/** What is known of stops: whether they were taken back, and what came of that. */
export interface StopsStand {
  readonly stops: number;
  readonly stand: number;
  readonly takenUp: number;
  /** Taken up again, and shipped: the reason for the stop did not hold. */
  readonly shipped: number;
  /** Share that is taken up again, in the long run (Jeffreys, 90 %). */
  readonly low: number;
  readonly high: number;
  readonly says: string;
}

interface StopMade {
  readonly told: Source;
  readonly on: Day;
  readonly came: "stands" | "taken-up" | "shipped";
}

/**
 * Of stops and no-gos, how many stand? From five on. Whether one that stands was right cannot be known: what it would have come to did not happen.
 */
export function stopsStand(projects: readonly Project[]): QualityFigure<StopsStand> {
  const all = projects.flatMap((project) => stopsOf(project).map((stop) => ({ project, ...stop })));
  const counted = all.map(({ project, told, on, came }) => countedOf(project, told, `stopped on ${longDay(on)}${cameSays[came]}`));
  const few = tooFew(all.length, LEAST.decisions, "a share of stops that stand", "stop", "stops");
  if (few) return { figure: few, counted };
  const stand = all.filter(({ came }) => came === "stands").length;
  const shipped = all.filter(({ came }) => came === "shipped").length;
  const takenUp = all.length - stand;
  const found = { stops: all.length, stand, takenUp, shipped, ...betaInterval(takenUp, all.length, 0.9) };
  return { figure: known({ ...found, says: stopsSay(found) + reportedSays(counted) }), counted };
}

const cameSays = { stands: ", and it stands", "taken-up": ", and taken up again", shipped: ", taken up again and shipped" } as const;

function stopsOf(project: Project): readonly StopMade[] {
  const { decisions, stop, launch } = project;
  const shippedAfter = (entry: number): boolean => launch.launches.some(({ told }) => told.entry > entry);
  const decided = decisions.flatMap(({ value: { outcome, opens, on }, told }): readonly StopMade[] => {
    if ((outcome !== "stop" && outcome !== "no-go") || opens.opens === "autonomy") return [];
    const stands = stop?.decided?.entry === told.entry;
    return [{ told, on, came: stands ? "stands" : shippedAfter(told.entry) ? "shipped" : "taken-up" }];
  });
  const isAlone =
    stop !== null && !decisions.some(({ told }) => told.entry === stop.decided?.entry && decided.some((one) => one.told === told));
  return isAlone ? [...decided, { told: stop.told, on: stop.told.on, came: "stands" }] : decided;
}

function stopsSay({ stops, stand, takenUp, shipped, low, high }: Omit<StopsStand, "says">): string {
  const head = `${stand} of ${stops} stops stand`;
  const known = " Whether those were right cannot be known: what they would have come to did not happen.";
  if (takenUp === 0) return `${head}.${known}`;
  const proved =
    shipped === 0
      ? "none of these has been shipped"
      : `${shipped} of these ${shipped === 1 ? "was" : "were"} shipped, so that the reason for the stop did not hold`;
  return `${head}; ${takenUp} ${takenUp === 1 ? "was" : "were"} taken up again (${percentSays(low)} to ${percentSays(high)} in the long run), and ${proved}.${known}`;
}
