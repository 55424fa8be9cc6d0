import { useMemo, useState } from "react";
import { Figure, Link, Tiles, Unknown } from "#interface";
import { longDay } from "#kernel";
import { type ForecastModel, reforecast } from "../../../domain/index.ts";
import css from "./forecast.module.css";
import { chanceSays, type ForecastShown } from "./forecast-says.ts";

interface Props {
  readonly model: ForecastModel;
  readonly forecast: ForecastShown;
  readonly workspace: string;
}

const MOST = 20;

/** Which day to promise by what late costs against early: the target, the commitment, and the gap between them. */
export function PromisePanel({ model, forecast, workspace }: Props) {
  const told = model.lateness.late / model.lateness.early;
  const [price, setPrice] = useState(told);
  const { commit } = useMemo(() => reforecast({ ...model, lateness: { late: price, early: 1 } }).shipping, [model, price]);
  return (
    <section className={css.panel} aria-label="Which day to promise">
      <h2>Which day to promise</h2>
      {!forecast.promise.may && <p className={css.withheld}>{forecast.promise.because}</p>}
      {commit.known ? (
        <>
          <label className={css.lever}>
            <span>A day late costs, against a day early</span>
            <input
              type="range"
              min={1}
              max={MOST}
              step={0.5}
              value={Math.min(MOST, price)}
              aria-valuetext={`${price} to 1`}
              onChange={({ currentTarget }) => setPrice(Number(currentTarget.value))}
            />
            <output className={css.quiet}>
              {price.toLocaleString("en-GB", { maximumFractionDigits: 1 })} to 1: {chanceSays(commit.value.chance)} of outcomes hold it
              {price !== told && ", tried here and not kept"}
            </output>
          </label>
          <Tiles>
            <div>
              <dt>Target, P50</dt>
              <dd>{longDay(commit.value.target)}</dd>
            </div>
            <div>
              <dt>{forecast.promise.may ? "Commit to" : "One would commit to"}</dt>
              <dd>
                <Figure
                  evidence={{
                    title: longDay(commit.value.day),
                    says: `The day that ${chanceSays(commit.value.chance)} of outcomes hold, if it ships: late / (late + early), the newsvendor’s quantile.`,
                    facts: [{ label: "Late against early", value: `${price} to 1` }],
                    link: { to: `/w/${workspace}/forecasts/assumptions`, words: "What is assumed of late against early" },
                  }}
                >
                  {longDay(commit.value.day)}
                </Figure>
              </dd>
            </div>
            <div>
              <dt>Gap between them</dt>
              <dd>{commit.value.gapDays.toLocaleString("en-GB")} days</dd>
            </div>
          </Tiles>
          <p className={css.quiet}>
            Keep another price under <Link to={`/w/${workspace}/forecasts/assumptions`}>Assumptions</Link>: every forecast moves with it.
          </p>
        </>
      ) : (
        <Unknown what="no day to promise" because={commit.because} />
      )}
    </section>
  );
}
