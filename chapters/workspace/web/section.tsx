import type { ReactNode } from "react";
import css from "./settings.module.css";

interface Props {
  readonly title: string;
  readonly says: string;
  readonly children: ReactNode;
}

/** One thing that can be set: its words left, its fields right. */
export function Section({ title, says, children }: Props) {
  return (
    <section className={css.section} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className={css.says}>{says}</p>
      </div>
      <div className={css.body}>{children}</div>
    </section>
  );
}
