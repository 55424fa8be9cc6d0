import type { Lanes } from "./lanes.ts";

/** Which signs a picture holds, so that its legend explains what is drawn and nothing else. */
export interface LaneSigns {
  /** Work in the present phase. */
  readonly phase: boolean;
  /** Work since the project's start, in no phase whose beginning is known. */
  readonly sinceStart: boolean;
  readonly box: boolean;
  /** Work past its box. */
  readonly over: boolean;
  readonly fan: boolean;
  readonly decision: boolean;
  readonly due: boolean;
  readonly promise: boolean;
  readonly hollowPromise: boolean;
  readonly constraint: boolean;
  /** An outline where no bar can be drawn. */
  readonly without: boolean;
}

export function laneSigns({ rows }: Lanes): LaneSigns {
  const has = (is: (row: Lanes["rows"][number]) => boolean): boolean => rows.some(is);
  return {
    phase: has(({ bar }) => bar !== null && bar.phaseFrom < bar.to),
    sinceStart: has(({ bar }) => bar !== null && bar.phaseFrom > bar.from),
    box: has(({ box }) => box !== null),
    over: has(({ bar, box }) => bar !== null && box !== null && bar.to > box.to),
    fan: has(({ fan }) => fan !== null),
    decision: has(({ decision }) => decision?.isDue === false),
    due: has(({ decision }) => decision?.isDue === true),
    promise: has(({ flags }) => flags.some(({ as, isHollow }) => as === "promise" && !isHollow)),
    hollowPromise: has(({ flags }) => flags.some(({ as, isHollow }) => as === "promise" && isHollow)),
    constraint: has(({ flags }) => flags.some(({ as }) => as === "constraint")),
    without: has(({ without }) => without !== null),
  };
}
