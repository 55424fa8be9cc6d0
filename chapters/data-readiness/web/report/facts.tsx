import { Unknown } from "#interface";
import type { Answer } from "#kernel";
import css from "./report.module.css";

/** A figure with its name; unknown with why. */
export interface Fact {
  readonly label: string;
  readonly value: Answer<string>;
}

/** Names left, figures right; what is not known dashed, with why. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value.known ? value.value : <Unknown what="not measured" because={value.because} />}</dd>
        </div>
      ))}
    </dl>
  );
}
