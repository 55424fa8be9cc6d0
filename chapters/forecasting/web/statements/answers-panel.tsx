import { answersStrip } from "#charts";
import { count, type Evidence, Figure, Picture } from "#interface";
import { type Day, longDay } from "#kernel";
import type { StatementView } from "../../contract/index.ts";
import css from "./statements.module.css";
import { chanceSays, percentOf, saidTogether } from "./statements-say.ts";

/** What all say together and each by itself, without names; before one's own answer is in, only that it is hidden. */
export function AnswersPanel({ statement }: { readonly statement: StatementView }) {
  const { shown, says, pooled, putRight, others, own, history } = statement;
  const all = saidTogether(statement);
  return (
    <section className={css.panel} aria-label="Answers">
      <h2>Answers</h2>
      {!shown || pooled === null || all === null ? (
        <p className={css.hidden}>{says}</p>
      ) : (
        <>
          <p className={css.together}>
            <Figure evidence={pooledEvidence(statement, pooled)}>{chanceSays(all.reads)}</Figure>
            {all.said !== null && <span className={css.asSaid}>put right; said {percentOf(all.said)}</span>}
          </p>
          <p className={css.says}>{says}</p>
          {putRight !== null && <p className={css.quiet}>{putRight.known ? putRight.value.says : `As it was said. ${putRight.because}`}</p>}
          <Picture
            draw={(width) =>
              answersStrip({ others, own: own.at(-1)?.probability ?? null, pooled, right: all.said === null ? null : all.reads }, { width })
            }
            about={480}
          />
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

function pooledEvidence({ given, others, own, putRight }: StatementView, pooled: number): Evidence {
  const each = [...others, ...own.slice(-1).map(({ probability }) => probability)].toSorted((a, b) => a - b);
  return {
    title: `Together: ${percentOf(putRight?.known ? putRight.value.chance : pooled)}`,
    says: [
      "The newest answer of each, put together by the geometric mean of their odds. Nobody's name stands beside an answer.",
      ...(putRight?.known ? [putRight.value.says, "What was said stays in the record, and scores are of that."] : []),
    ].join(" "),
    facts: [
      { label: "People who answered", value: String(given) },
      { label: "Together as said", value: percentOf(pooled) },
      ...(putRight?.known ? rightFacts(putRight.value) : []),
      { label: "Their answers", value: each.map(percentOf).join(", ") },
    ],
  };
}

const rightFacts = ({ chance, claims, shift, slope }: Extract<NonNullable<StatementView["putRight"]>, { known: true }>["value"]) => [
  { label: "Put right", value: percentOf(chance) },
  { label: "Learnt from", value: count(claims, "claim") },
  {
    label: "On the scale of log odds",
    value: `${slope.toFixed(2)} times what was said, ${shift < 0 ? "−" : "+"} ${Math.abs(shift).toFixed(2)}`,
  },
];
