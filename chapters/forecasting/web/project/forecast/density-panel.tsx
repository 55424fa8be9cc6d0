import { shipDensity } from "#charts";
import { type Evidence, Figure, inTen, Link, Picture, Tag, Tiles, Unknown } from "#interface";
import { type Day, longDay } from "#kernel";
import type { ForecastDay } from "../../../domain/index.ts";
import css from "./forecast.module.css";
import { binsOf, chanceSays, type Ending, type ForecastShown, outrightSays } from "./forecast-says.ts";

interface Props {
  readonly forecast: ForecastShown;
  readonly ending: Ending;
  readonly asOf: Day;
  readonly promised: Day | null;
  /** Somebody has dragged an assumption: the numbers are not the forecast's. */
  readonly isMoved: boolean;
  readonly workspace: string;
}

const names = [
  ["p50", "P50", "as likely before as after"],
  ["p80", "P80", "eight in ten are there by then"],
  ["p90", "P90", "nine in ten are there by then"],
] as const;

/** When it is there, and whether at all: the picture, and its days in figures. */
export function DensityPanel({ forecast, ending, asOf, promised, isMoved, workspace }: Props) {
  const { range, curve, never, is } = ending;
  const landmarks = names.map(([key, name]) => ({ name, day: range[key].day }));
  const view = { today: asOf, bins: binsOf(curve), never, landmarks, promised: is === "launch" ? promised : null };
  return (
    <section className={css.panel} aria-label={is === "launch" ? "When it ships" : "When it is decided"}>
      <div className={css.head}>
        <h2>{is === "launch" ? "When it ships, and whether" : "When go/no-go is decided"}</h2>
        {isMoved && <Tag title="An assumption was dragged below.">not the forecast: assumptions were moved</Tag>}
      </div>
      {!forecast.promise.may && <p className={css.withheld}>{withheldSays(forecast, is)}</p>}
      <Picture draw={(width) => shipDensity(view, { width })} about={800} />
      <Tiles>
        {names.map(([key, name, means]) => (
          <div key={key}>
            <dt>
              {name}, {is === "launch" ? "if it ships" : "if it comes to that"}
            </dt>
            <dd>
              <Figure evidence={dayEvidence(name, range[key], { means, forecast, isMoved, workspace })}>{longDay(range[key].day)}</Figure>
            </dd>
          </div>
        ))}
        {promised !== null && ending.chanceBy && (
          <div>
            <dt>Promised for {longDay(promised)}</dt>
            <dd>
              <Figure
                evidence={{
                  title: `Shipped by ${longDay(promised)}: ${chanceSays(ending.chanceBy(promised))}`,
                  says: "The share of worlds in which it is shipped by that day, with what may be stopped counted as never.",
                  facts: [],
                }}
              >
                {inTen(ending.chanceBy(promised))} · {chanceSays(ending.chanceBy(promised))}
              </Figure>
            </dd>
          </div>
        )}
        <div>
          <dt>{is === "launch" ? "Ships at all" : "Comes to the decision"}</dt>
          <dd>
            <Figure
              evidence={{
                title: chanceSays(1 - never),
                says: `Counted in ${forecast.worlds.toLocaleString("en-GB")} worlds by the model ${forecast.model}.`,
                facts: forecast.stops.map(({ phase, chance }) => ({
                  label: `Stopped in ${phase.replaceAll("-", " ")}`,
                  value: chanceSays(chance),
                })),
              }}
            >
              {chanceSays(1 - never)}
            </Figure>
          </dd>
        </div>
      </Tiles>
      {is === "launch" && !isMoved && <p className={css.quiet}>{outrightSays(forecast.outright)}</p>}
      {is === "decision" && !forecast.ifShipped.known && <Unknown what="no launch shown" because={forecast.ifShipped.because} />}
      <p className={css.quiet}>
        Made from {forecast.inputs.length} inputs, each with where it is from, <a href="#made-from">below</a>;{" "}
        <Link to={`/w/${workspace}/forecasts/assumptions`}>what forecasts assume</Link>.
      </p>
    </section>
  );
}

/** Before a go it is a range, and no promise. */
const withheldSays = ({ promise, ifShipped }: ForecastShown, is: Ending["is"]): string =>
  is === "launch" && ifShipped.known ? `A range that cannot be promised. ${promise.because}` : promise.because;

interface Asked {
  readonly means: string;
  readonly forecast: ForecastShown;
  readonly isMoved: boolean;
  readonly workspace: string;
}

function dayEvidence(name: string, { day, errorDays }: ForecastDay, { means, forecast, isMoved }: Asked): Evidence {
  return {
    title: `${name}: ${longDay(day)}`,
    says: isMoved
      ? "By assumptions that were moved on this page. Nothing of it is kept."
      : `In words: ${means}. Counted in ${forecast.worlds.toLocaleString("en-GB")} worlds by the model ${forecast.model}; another run may be ${errorDays} ${errorDays === 1 ? "day" : "days"} off.`,
    facts: forecast.inputs.map(({ what, says, origin }) => ({ label: `${what}, ${origin}`, value: says })),
  };
}
