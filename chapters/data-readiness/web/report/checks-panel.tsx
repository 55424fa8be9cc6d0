import { FramedList } from "#interface";
import { bandAsks, bands, holds } from "../../domain/index.ts";
import { CheckRow } from "./check-row.tsx";
import { checksSay } from "./checks-say.ts";
import { useDataSet } from "./data-set-context.ts";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";

/** Every check, by band from the ground up, with its state in a word and a shape. */
export function ChecksPanel() {
  const { report } = useDataSet().made;
  return (
    <Panel id="checks" title="Checks" says={checksSay(report.checks)}>
      {bands.map((band) => {
        const own = report.checks.filter((check) => check.band === band);
        if (own.length === 0) return null;
        return (
          <section key={band} className={css.bandOf} aria-label={`Band ${band}`}>
            <h3 className={css.subTitle}>
              <span className={css.bandLetter}>{band}</span> {bandAsks[band]}{" "}
              <span className={css.quiet}>
                {own.filter(holds).length} of {own.length} hold
              </span>
            </h3>
            <FramedList>
              {own.map((check) => (
                <CheckRow key={check.check} check={check} />
              ))}
            </FramedList>
          </section>
        );
      })}
    </Panel>
  );
}
