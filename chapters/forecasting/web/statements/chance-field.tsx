import { Input, TextInput } from "@mantine/core";
import { useId } from "react";
import css from "./statements.module.css";
import { chanceSays, chanceTyped } from "./statements-say.ts";

interface Props {
  readonly label: string;
  /** Percent, as it stands in the field; empty until somebody says something, so that no number leads them. */
  readonly value: string;
  readonly onValue: (percent: string) => void;
  readonly error?: string | undefined;
  readonly focus?: boolean;
}

/** A chance by a slider and by its number, both the same, with the words it is said in. */
export function ChanceField({ label, value, onValue, error, focus = false }: Props) {
  const id = useId();
  const chance = chanceTyped(value);
  const isChance = chance > 0 && chance < 1;
  return (
    <Input.Wrapper id={id} label={label} error={error} labelElement="div" role="group" aria-label={label}>
      <div className={css.chance}>
        <input
          type="range"
          className={css.slider}
          min={1}
          max={99}
          step={1}
          value={isChance ? Math.round(chance * 100) : 50}
          data-unsaid={isChance ? undefined : true}
          data-autofocus={focus || undefined}
          aria-label={`${label}, in percent`}
          aria-valuetext={isChance ? chanceSays(chance) : "not said yet"}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
          onPointerUp={({ currentTarget }) => onValue(currentTarget.value)}
        />
        <TextInput
          className={css.percent}
          aria-label={`${label}, the number`}
          inputMode="decimal"
          placeholder="70"
          rightSection="%"
          value={value}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        />
        <output className={css.chanceSays}>{isChance ? chanceSays(chance) : "Move it, or type the number."}</output>
      </div>
    </Input.Wrapper>
  );
}
