import css from "./forecast.module.css";
import type { ForecastShown } from "./forecast-says.ts";
import { InputsList } from "./inputs-list.tsx";

interface Props {
  readonly inputs: ForecastShown["inputs"];
  readonly workspace: string;
}

/** Everything a forecast is made from, each with where it is from. */
export function InputsPanel({ inputs, workspace }: Props) {
  const assumed = { to: `/w/${workspace}/forecasts/assumptions`, words: "What forecasts assume" };
  return (
    <section className={css.panel} aria-label="What it is made from" id="made-from">
      <h2>What it is made from</h2>
      <InputsList inputs={inputs} workspace={workspace} assumed={assumed} />
    </section>
  );
}
