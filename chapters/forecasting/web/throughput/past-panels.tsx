import { weeklyCounts } from "#charts";
import { Link, Picture, Tag } from "#interface";
import type { Day } from "#kernel";
import type { ItemStreamView } from "../../contract/index.ts";
import { backtestSays, type ItemsModel } from "../../domain/index.ts";
import forecastCss from "../project/forecast/forecast.module.css";
import css from "./throughput.module.css";

/** The weeks that it stands on, those without any included. */
export function WeeksPanel({ stream, used }: { readonly stream: ItemStreamView; readonly used: number }) {
  const { firstWeek, finished } = stream;
  return (
    <section className={forecastCss.panel} aria-label="What was done in each week">
      <h2>What was done in each week</h2>
      {used > 0 && used < finished.length && (
        <p className={forecastCss.quiet}>
          Forecasts are drawn from the last {used} of {finished.length} weeks; the others are pale.
        </p>
      )}
      <Picture draw={(width) => weeklyCounts({ firstWeek: firstWeek as Day, counts: finished, used }, { width })} about={800} />
    </section>
  );
}

/** How such ranges would have done on this team's own past: beside every forecast. */
export function BacktestPanel({ model }: { readonly model: ItemsModel }) {
  return (
    <section className={forecastCss.panel} aria-label="On its own past">
      <h2>On its own past</h2>
      <p className={forecastCss.says}>
        {model.backtests.length === 0
          ? "There are too few weeks to see how such ranges would have held."
          : "After each past week a range was made from the weeks before it, and held against what came:"}
      </p>
      <ul className={css.lines}>
        {model.backtests.map((each) => (
          <li key={each.horizon}>
            {backtestSays(each)} {each.isBad && <Tag title="Far fewer than nine in ten: ranges are widened.">too few</Tag>}
          </li>
        ))}
      </ul>
      {model.mind.map((says) => (
        <p key={says} className={forecastCss.quiet}>
          {says}
        </p>
      ))}
    </section>
  );
}

const originName = { assumed: "assumed", measured: "from this log", widened: "widened by its own past" } as const;

/** What it is made of beside the weeks: pace and growth, each with where it is from. */
export function MadeOfPanel({ model: { drift, growth }, workspace }: { readonly model: ItemsModel; readonly workspace: string }) {
  return (
    <section className={forecastCss.panel} aria-label="What it is made of">
      <h2>What it is made of</h2>
      <dl className={css.made}>
        <div>
          <dt>
            The pace to come strays by {drift.value.toFixed(2)} <Tag>{originName[drift.origin]}</Tag>
          </dt>
          <dd>
            One in ten times it is more than {Math.exp(1.2816 * drift.value).toFixed(1)} times as fast as the past, and one in ten as slow.{" "}
            {drift.says}
          </dd>
        </div>
        <div>
          <dt>
            A list grows {growth.low.toFixed(1)} to {growth.high.toFixed(1)} times <Tag>{originName[growth.origin]}</Tag>
          </dt>
          <dd>Items that are found on the way: one list in ten grows less, one in ten more. {growth.says}</dd>
        </div>
      </dl>
      <p className={forecastCss.quiet}>
        <Link to={`/w/${workspace}/forecasts/assumptions`}>What forecasts assume</Link>
      </p>
    </section>
  );
}
