import { NumberInput, TextInput } from "@mantine/core";
import { shipDensity } from "#charts";
import { Figure, inTen, Picture } from "#interface";
import { addDays, type Day, isDay, longDay } from "#kernel";
import { chanceOf, type ItemsForecast, type ItemsModel, type ItemsQuestion } from "../../domain/index.ts";
import forecastCss from "../project/forecast/forecast.module.css";
import css from "./throughput.module.css";

interface Props {
  readonly model: ItemsModel;
  readonly question: ItemsQuestion;
  readonly forecast: ItemsForecast;
  /** How far the slider goes: several times what is open. */
  readonly most: number;
  readonly onQuestion: (question: ItemsQuestion) => void;
}

const names = [
  ["p50", "P50", "as likely before as after"],
  ["p80", "P80", "eight in ten are there by then"],
  ["p90", "P90", "nine in ten are there by then"],
] as const;
const MOST_ITEMS = 100_000;

/** How many, by when: dragged or typed, and answered at once by the code that the server runs. */
export function QuestionPanel({ model, question, forecast, most, onQuestion }: Props) {
  const { done, byDay } = forecast;
  const items = (value: number) => onQuestion({ ...question, items: Math.min(MOST_ITEMS, Math.max(1, Math.round(value))) });
  const landmarks = names.flatMap(([key, name]) => (done[key] === null ? [] : [{ name, day: done[key] }]));
  const stands = (means: string) =>
    `In words: ${means}. Counted in ${model.terms.worlds.toLocaleString("en-GB")} worlds drawn from ${model.counts.length} weeks of this log, weeks without any included.`;
  return (
    <section className={forecastCss.panel} aria-label="When they are done">
      <h2>When they are done</h2>
      <div className={css.question}>
        <div className={css.ask}>
          <span>Items still to do</span>
          <div>
            <input
              type="range"
              aria-label="Items still to do, dragged"
              min={1}
              max={most}
              value={Math.min(most, question.items)}
              onChange={({ currentTarget }) => items(Number(currentTarget.value))}
            />
            <NumberInput
              className={css.number}
              aria-label="Items still to do"
              min={1}
              max={MOST_ITEMS}
              allowDecimal={false}
              value={question.items}
              onChange={(value) => typeof value === "number" && items(value)}
            />
          </div>
        </div>
        <TextInput
          type="date"
          label="By this day"
          min={addDays(model.asOf, 7)}
          value={question.by ?? ""}
          onChange={({ currentTarget: { value } }) => onQuestion({ ...question, by: isDay(value) ? value : null })}
        />
      </div>
      <Picture
        draw={(width) =>
          shipDensity({ today: model.asOf, bins: done.bins, never: done.never, landmarks, promised: question.by, words }, { width })
        }
        about={800}
      />
      <dl className={forecastCss.days} aria-live="polite">
        {names.map(([key, name, means]) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <Figure evidence={{ title: `${name}: ${dayOrNever(done[key])}`, says: stands(means), facts: [] }}>
                {dayOrNever(done[key])}
              </Figure>
            </dd>
          </div>
        ))}
        {byDay?.known && (
          <>
            <div>
              <dt>Done by {longDay(byDay.value.day)}</dt>
              <dd>
                <Figure
                  evidence={{
                    title: chanceOf(byDay.value.chance),
                    says: stands("the share of worlds in which all of them are done by that day"),
                    facts: [],
                  }}
                >
                  {inTen(byDay.value.chance)} · {chanceOf(byDay.value.chance)}
                </Figure>
              </dd>
            </div>
            <div>
              <dt>How many by then, at least</dt>
              <dd>
                <Figure
                  evidence={{
                    title: `${byDay.value.p50} at least, in half the worlds`,
                    says: "Of the items that are known now. What is found on the way takes its share and is not counted here.",
                    facts: [
                      { label: "Eight in ten worlds", value: `${byDay.value.p80} at least` },
                      { label: "Nine in ten worlds", value: `${byDay.value.p90} at least` },
                    ],
                  }}
                >
                  {byDay.value.p50} in half, {byDay.value.p80} in eight of ten
                </Figure>
              </dd>
            </div>
          </>
        )}
      </dl>
      {byDay !== null && !byDay.known && <p className={forecastCss.quiet}>{byDay.because}</p>}
    </section>
  );
}

const words = { comes: "Done", never: "not done in five years", neverShort: "never" } as const;
const dayOrNever = (day: Day | null): string => (day === null ? "more than five years" : longDay(day));
