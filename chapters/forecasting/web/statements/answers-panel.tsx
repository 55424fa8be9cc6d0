import { answersStrip } from "#charts";
import { count, type Evidence, Figure, Picture } from "#interface";
import { type Day, longDay } from "#kernel";
import type { StatementView } from "../../contract/index.ts";
import css from "./statements.module.css";
import { chanceSays, percentOf } from "./statements-say.ts";

/** What all say together and each by itself, without names; before one's own answer is in, only that it is hidden. */
export function AnswersPanel({ statement }: { readonly statement: StatementView }) {
  const { shown, says, pooled, others, own, history } = statement;
  return (
    <section className={css.panel} aria-label="Answers">
      <h2>Answers</h2>
      {!shown || pooled === null ? (
        <p className={css.hidden}>{says}</p>
      ) : (
        <>
          <p className={css.together}>
            <Figure evidence={pooledEvidence(statement, pooled)}>{chanceSays(pooled)}</Figure>
          </p>
          <p className={css.says}>{says}</p>
          <Picture draw={(width) => answersStrip({ others, own: own.at(-1)?.probability ?? null, pooled }, { width })} about={480} />
          {history.length > 1 && (
            <details>
              <summary>How it moved</summary>
              <ul className={css.said}>
                {history.toReversed().map(({ on, pooled: then, given }) => (
                  <li key={on}>
                    <span>{longDay(on as Day)}</span>
                    <span>
                      {percentOf(then)}, {count(given, "answer")}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function pooledEvidence({ given, others, own }: StatementView, pooled: number): Evidence {
  const each = [...others, ...own.slice(-1).map(({ probability }) => probability)].toSorted((a, b) => a - b);
  return {
    title: `Together: ${percentOf(pooled)}`,
    says: "The newest answer of each, put together by the geometric mean of their odds. Nobody's name stands beside an answer.",
    facts: [
      { label: "People who answered", value: String(given) },
      { label: "Their answers", value: each.map(percentOf).join(", ") },
    ],
  };
}
