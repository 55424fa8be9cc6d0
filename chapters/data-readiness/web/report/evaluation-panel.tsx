import { shareRange } from "#charts";
import { Picture, Unknown } from "#interface";
import { evaluationSays } from "../../domain/index.ts";
import { useMeasured } from "./data-set-context.ts";
import { agreementSays, evaluationFacts, notShown } from "./evaluation-says.ts";
import { Facts } from "./facts.tsx";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";

/** A set of cases for a language model: what so many can show, and what they cannot. */
export function EvaluationPanel() {
  const { evaluation } = useMeasured().profile;
  if (!evaluation.known) return null;
  const set = evaluation.value;
  const { passed, judge, people } = set;
  const not = notShown(set);
  return (
    <Panel id="evaluation" title="What these cases show" says={evaluationSays(set).join(" ")}>
      {passed.known ? (
        <div className={css.oneChart}>
          <Picture
            draw={(width) => shareRange({ name: "Passed", ...passed.value, against: null }, { width: Math.min(width, 560) })}
            about={560}
          />
          <p className={css.quiet}>The band is what the share may be with so many cases (Wilson, 95 %).</p>
        </div>
      ) : (
        <Unknown what="not measured" because={passed.because} />
      )}
      {not.length > 0 && (
        <section>
          <h3 className={css.subTitle}>What they do not show</h3>
          <ul className={css.assumed}>
            {not.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      <Facts facts={evaluationFacts(set)} />
      {[
        { title: "The model judge against people", of: judge },
        { title: "Two people against each other", of: people },
      ].map(({ title, of }) => (
        <section key={title}>
          <h3 className={css.subTitle}>{title}</h3>
          {of.known ? (
            <>
              <p className={css.says}>{agreementSays(of.value)}</p>
              <div className={css.oneChart}>
                <Picture
                  draw={(width) => shareRange({ name: "Agreement", ...of.value.agree, against: null }, { width: Math.min(width, 560) })}
                  about={560}
                />
              </div>
            </>
          ) : (
            <Unknown what="not measured" because={of.because} />
          )}
        </section>
      ))}
    </Panel>
  );
}
