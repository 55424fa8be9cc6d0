import { TextInput } from "@mantine/core";
import css from "./project.module.css";

interface Props {
  /** The `field` of the form these stand in. */
  readonly field: (name: string) => object;
}

/** What a figure was made with, folded away: a script says it by itself, and a person seldom has it at hand. */
export function MadeWithFields({ field }: Props) {
  return (
    <details className={css.form}>
      <summary>What it was made with (model, prompt, cases, judge, cost)</summary>
      <div className={css.triple}>
        <TextInput label="Model" placeholder="not recorded" {...field("context.model")} />
        <TextInput label="Its version" placeholder="not recorded" {...field("context.modelVersion")} />
        <TextInput label="Judged by" placeholder="not recorded" {...field("context.judge")} />
      </div>
      <div className={css.triple}>
        <TextInput label="Hash of the prompt" placeholder="not recorded" {...field("context.promptHash")} />
        <TextInput label="Hash of the evaluation set" placeholder="not recorded" {...field("context.evaluationSet")} />
      </div>
      <div className={css.triple}>
        <TextInput label="Tokens in" inputMode="numeric" placeholder="not recorded" {...field("context.tokens.in")} />
        <TextInput label="Tokens out" inputMode="numeric" placeholder="not recorded" {...field("context.tokens.out")} />
        <TextInput label="Cost of measuring" inputMode="decimal" placeholder="not recorded" {...field("context.cost.amount")} />
        <TextInput label="Currency" placeholder="EUR" {...field("context.cost.currency")} />
      </div>
    </details>
  );
}
