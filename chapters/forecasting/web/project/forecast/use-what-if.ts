import { useMemo, useState } from "react";
import { asItIs, type ForecastModel, type Levers, type Reforecast, reforecast } from "../../../domain/index.ts";

/** A model run as it is, and by what was dragged: in this browser, by the code that the server runs. */
export function useWhatIf(model: ForecastModel) {
  const [levers, setLevers] = useState<Levers>(asItIs);
  const told = useMemo(() => run(model, asItIs), [model]);
  const moved = useMemo(() => (levers === asItIs ? told : run(model, levers)), [model, levers, told]);
  return { levers, setLevers, told, moved };
}

/** Null where by these assumptions the present phase would have been over by now. */
function run(model: ForecastModel, levers: Levers): Reforecast | null {
  try {
    return reforecast(model, levers);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
