import type { ReactNode } from "react";
import css from "./report.module.css";

interface Props {
  /** Its place in the address after `#`. */
  readonly id: string;
  readonly title: string;
  /** What it says, in a sentence, before the picture. */
  readonly says?: ReactNode;
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}

/** One part of a report: its sentence, then its picture, then its rows. */
export function Panel({ id, title, says, tools, children }: Props) {
  return (
    <section id={id} className={css.panel} aria-label={title}>
      <div className={css.panelHead}>
        <div>
          <h2>{title}</h2>
          {says && <p className={css.says}>{says}</p>}
        </div>
        {tools && <div className={css.tools}>{tools}</div>}
      </div>
      {children}
    </section>
  );
}
