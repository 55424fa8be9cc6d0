import type { Project } from "../project.ts";
import type { GateHeld } from "./gate-state.ts";

/** What many gates came to: counts over gates, never by person. */
export interface Theatre {
  readonly gates: number;
  readonly saidNo: number;
  readonly wentOnUnknown: number;
  readonly thresholdAfterResult: number;
  readonly decidedAlone: number;
  readonly overridden: number;
  /** Gates at which at least two voted, and all of them the same. */
  readonly unanimous: number;
  /** Gates at which at least two voted. */
  readonly voted: number;
  /** What stands out, in a sentence. */
  readonly says: string;
}

/** A gate that always opens is theatre: what the gates of a workspace have come to, so that it can be seen. */
export function theatreOf(projects: readonly Pick<Project, "gate">[]): Theatre {
  const held = projects.flatMap(({ gate }) => gate.held);
  const count = (is: (gate: GateHeld) => boolean): number => held.filter(is).length;
  const counts = {
    gates: held.length,
    saidNo: count(({ outcome }) => outcome === "no-go" || outcome === "stop"),
    wentOnUnknown: count(({ onUnknown }) => onUnknown),
    thresholdAfterResult: count(({ thresholdAfterResult }) => thresholdAfterResult),
    decidedAlone: count(({ alone }) => alone),
    overridden: count(({ overridden }) => overridden),
    unanimous: count(({ unanimous }) => unanimous === true),
    voted: count(({ unanimous }) => unanimous !== null),
  };
  return { ...counts, says: theatreSays(counts) };
}

function theatreSays({ gates, saidNo, wentOnUnknown, thresholdAfterResult, overridden }: Omit<Theatre, "says">): string {
  if (gates === 0) return "No gate has been decided here yet.";
  const all = gates === 1 ? "In one gate" : `In ${gates} gates`;
  const no = saidNo === 0 ? `${all} nobody has said no yet.` : `${saidNo} of ${gates} ${gates === 1 ? "gate" : "gates"} said no.`;
  const parts = [
    wentOnUnknown > 0 && `${wentOnUnknown} went on an unknown`,
    overridden > 0 && `${overridden} by an owner's override`,
    thresholdAfterResult > 0 && `${thresholdAfterResult} with a threshold set after a first result`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return no;
  const rest = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `${no} ${rest}.`;
}
