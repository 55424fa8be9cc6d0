import { createContext, useContext } from "react";
import type { Day } from "#kernel";
import type { GateView } from "../../contract/index.ts";

/** What every part of the gate's screen needs. */
export interface AtGate {
  readonly workspace: string;
  readonly gate: GateView;
  readonly today: Day;
  readonly may: { readonly write: boolean; readonly decide: boolean };
  readonly params: { readonly workspace: string; readonly project: string };
  readonly said: (now: GateView) => Promise<void>;
  readonly presents: boolean;
  /** Nothing is left to decide at it today. */
  readonly over: boolean;
}

export const GateContext = createContext<AtGate | undefined>(undefined);

/** @throws {RangeError} Outside a gate. */
export function useGate(): AtGate {
  const at = useContext(GateContext);
  if (!at) throw new RangeError("this part stands at a gate");
  return at;
}
