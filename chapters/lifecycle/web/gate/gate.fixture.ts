import type { GateView } from "../../contract/index.ts";
import { type Outcome, outcomes } from "../../domain/index.ts";
import type { GateRow } from "./gate-says.ts";

interface Wanted {
  readonly verdict: GateView["verdict"];
  readonly open: readonly Outcome[];
  readonly sitting?: object;
}

/** As much of a gate as its sentences are made from. */
export const gateOf = ({ verdict, open, sitting }: Wanted): GateView =>
  ({
    ...{ says: "2 of 2 hold.", isHere: true, verdict, standing: "under-way", sitting: sitting ?? null, decisions: [], go: null },
    outcomes: outcomes.map((outcome) => ({ outcome, open: open.includes(outcome), refusal: null, consequence: "" })),
  }) as unknown as GateView;

export const rowOf = (duty: GateRow["duty"], standing: GateRow["standing"], says: string, value: number | null): GateRow =>
  ({
    duty,
    standing,
    criterion: { says, terms: { unit: null }, evidence: value === null ? null : { value, interval: null } },
  }) as unknown as GateRow;
