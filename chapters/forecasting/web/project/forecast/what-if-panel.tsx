import { Button } from "@mantine/core";
import { daysBetween } from "#kernel";
import { asItIs, type ForecastModel, type Levers } from "../../../domain/index.ts";
import css from "./forecast.module.css";
import { chanceSays, type Ending, movedSays } from "./forecast-says.ts";

interface Props {
  readonly model: ForecastModel;
  readonly levers: Levers;
  readonly onLevers: (levers: Levers) => void;
  readonly told: Ending | null;
  readonly moved: Ending | null;
}

const sliders = [
  { lever: "pace", label: "Work takes, against its plan", min: 0.4, max: 2.5 },
  { lever: "doubt", label: "How far that may be off", min: 0.3, max: 2 },
  { lever: "stops", label: "How often such projects are stopped", min: 0, max: 3 },
  { lever: "returns", label: "How often they go back a phase", min: 0, max: 3 },
] as const;

/** Assumptions to be dragged: the forecast is run anew in this browser at once, and nothing is kept. */
export function WhatIfPanel({ model, levers, onLevers, told, moved }: Props) {
  const isMoved = sliders.some(({ lever }) => levers[lever] !== asItIs[lever]);
  return (
    <section className={css.panel} aria-label="What if">
      <div className={css.head}>
        <h2>What if</h2>
        {isMoved && (
          <Button size="compact-sm" variant="default" onClick={() => onLevers(asItIs)}>
            Back to what is assumed
          </Button>
        )}
      </div>
      <p className={css.says} aria-live="polite">
        {isMoved ? effectSays(told, moved) : "Drag an assumption, and see what it does. Nothing of it is kept."}
      </p>
      <div className={css.levers}>
        {sliders.map(({ lever, label, min, max }) => (
          <label key={lever} className={css.lever}>
            <span>{label}</span>
            <input
              type="range"
              min={min}
              max={max}
              step={0.05}
              value={levers[lever]}
              aria-valuetext={leverSays(lever, model, levers[lever])}
              onChange={({ currentTarget }) => onLevers({ ...levers, [lever]: Number(currentTarget.value) })}
            />
            <output className={css.quiet}>{leverSays(lever, model, levers[lever])}</output>
          </label>
        ))}
      </div>
    </section>
  );
}

/** What a slider stands at, as one says it. */
function leverSays(lever: keyof Levers, { ratio: { belief } }: ForecastModel, factor: number): string {
  if (lever === "pace") return `${(Math.exp(belief?.mean ?? 0) * factor).toFixed(2)} times in the middle case`;
  if (lever === "doubt") return `one in ten more than ${Math.exp(1.2816 * (belief?.spread ?? 0) * factor).toFixed(1)} times the middle`;
  if (factor === 0) return "never";
  return factor === 1 ? "as often as assumed" : `${factor.toFixed(2)} times as often as assumed`;
}

function effectSays(told: Ending | null, moved: Ending | null): string {
  if (told === null || moved === null) return "By these assumptions it would not have lasted so long already.";
  const days = (key: "p50" | "p80") => `${key.toUpperCase()} ${movedSays(daysBetween(told.range[key].day, moved.range[key].day))}`;
  const what = told.is === "launch" ? "Ships at all" : "Comes to the decision";
  return `By these: ${days("p50")}, ${days("p80")}. ${what}: ${chanceSays(1 - moved.never)} in place of ${chanceSays(1 - told.never)}.`;
}
