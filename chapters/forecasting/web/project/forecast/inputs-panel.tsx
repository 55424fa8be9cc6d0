import { Figure, Tag } from "#interface";
import css from "./forecast.module.css";
import type { ForecastShown } from "./forecast-says.ts";

interface Props {
  readonly inputs: ForecastShown["inputs"];
  readonly workspace: string;
}

const originSays = {
  said: "Somebody said so here.",
  measured: "It was measured from what was done.",
  assumed: "It is our assumption; a lead can put your own in its place.",
} as const;

/** Everything a forecast is made from, each with where it is from. */
export function InputsPanel({ inputs, workspace }: Props) {
  return (
    <section className={css.panel} aria-label="What it is made from" id="made-from">
      <h2>What it is made from</h2>
      <dl className={css.inputs}>
        {inputs.map(({ what, says, origin, cites }) => {
          const entry = cites.flatMap((cite) => ("entry" in cite ? [cite.entry] : []))[0];
          return (
            <div key={what}>
              <dt>
                <Figure
                  evidence={{
                    title: what,
                    says: `${originSays[origin]} ${says}`,
                    facts: entry === undefined ? [] : [{ label: "Entry", value: String(entry) }],
                    ...(entry === undefined
                      ? origin === "assumed"
                        ? { link: { to: `/w/${workspace}/forecasts/assumptions`, words: "What forecasts assume" } }
                        : {}
                      : { link: { to: `/w/${workspace}/audit`, query: { entry: String(entry) }, words: "See the entry and its proof" } }),
                  }}
                >
                  {what}
                </Figure>{" "}
                <Tag>{origin}</Tag>
              </dt>
              <dd>{says}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
