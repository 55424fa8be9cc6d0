import { NativeSelect, Radio } from "@mantine/core";
import type { PlannedTrial } from "../../domain/index.ts";
import css from "./trial.module.css";

const shapeSays: Readonly<Record<PlannedTrial["shape"], string>> = {
  optimal: "Soonest over if it is not worth it",
  minimax: "Fewest cases at the most",
  single: "All at once",
};
const passes = ["0.01", "0.025", "0.05", "0.1", "0.2"];
const finds = ["0.7", "0.8", "0.9", "0.95"];

/** The usual choices, and the one that stands where it is none of them. */
const choices = (usual: readonly string[], now: string) =>
  [...new Set([...usual, now])]
    .sort((a, b) => Number(a) - Number(b))
    .map((value) => ({ value, label: `${Number((Number(value) * 100).toPrecision(4))} %` }));

interface Props {
  readonly ways: readonly PlannedTrial[];
  readonly field: (name: string) => { readonly value: string };
  readonly chosen: string;
  readonly onChoose: (shape: string) => void;
}

/** The ways in which a trial may be laid out, each with what it asks and what it costs in cases: one is taken with a click. */
export function TrialWays({ ways, field, chosen, onChoose }: Props) {
  return (
    <div className={css.ways}>
      <div className={css.odds}>
        <NativeSelect label="Passes though not worth it, at most" data={choices(passes, field("alpha").value)} {...field("alpha")} />
        <NativeSelect label="Passes if worth it, at least" data={choices(finds, field("power").value)} {...field("power")} />
      </div>
      <Radio.Group label="How it is counted" value={chosen} onChange={onChoose}>
        <div className={css.choices}>
          {ways.map(({ shape, says, costs }) => (
            <Radio.Card key={shape} value={shape} className={css.way}>
              <span className={css.said}>
                <strong>{shapeSays[shape]}</strong>
                <span>{says}</span>
                <span className={css.costs}>{costs}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}
