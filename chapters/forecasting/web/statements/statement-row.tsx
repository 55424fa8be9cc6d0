import { Button } from "@mantine/core";
import { useState } from "react";
import { count, Link } from "#interface";
import { type Day, longDay } from "#kernel";
import type { StatementView } from "../../contract/index.ts";
import { AnswerForm } from "./answer-form.tsx";
import css from "./statements.module.css";
import { outcomeSays, percentOf, saidTogether } from "./statements-say.ts";

interface Props {
  readonly statement: StatementView;
  readonly workspace: string;
  /** Answered in its row. */
  readonly asks?: boolean;
  /** The row stands on its project's page. */
  readonly ofProject?: boolean;
}

/** One statement: what is claimed, when it will be known, and what has been answered as far as the reader may see it. */
export function StatementRow({ statement, workspace, asks = false, ofProject = false }: Props) {
  const [answers, setAnswers] = useState(false);
  const { id, claim, project, resolvesOn, given, resolution } = statement;
  const known = resolution
    ? `${outcomeSays[resolution.outcome]}, ${longDay(resolution.on as Day)}`
    : `known by ${longDay(resolvesOn as Day)}`;
  const facts = [ofProject ? null : project?.name, known, given === 0 ? "nobody has answered" : count(given, "answer")];
  return (
    <li className={css.row} data-row>
      <div className={css.rowWords}>
        <Link to={`/w/${workspace}/forecasts/statements/${id}`}>{claim ?? "erased"}</Link>
        <p className={css.quiet}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      {!answers && (
        <div className={css.rowFigures}>
          <Answers statement={statement} />
          {asks && (
            <Button size="compact-sm" variant="default" onClick={() => setAnswers(true)} aria-label={`Answer: ${claim ?? "erased"}`}>
              Answer
            </Button>
          )}
        </div>
      )}
      {answers && (
        <div className={css.rowForm}>
          <AnswerForm statement={statement} onClose={() => setAnswers(false)} />
        </div>
      )}
    </li>
  );
}

/** One's own answer and what all say together; nothing of the others before one's own is in. */
function Answers({ statement: { own, pooled, putRight, shown, given } }: { readonly statement: StatementView }) {
  const mine = own.at(-1);
  const all = saidTogether({ pooled, putRight });
  return (
    <>
      {mine && <span className={css.quiet}>you {percentOf(mine.probability)}</span>}
      {shown && all !== null && given > 1 && (
        <span>
          together {percentOf(all.reads)}
          {all.said !== null && <span className={css.quiet}> said {percentOf(all.said)}</span>}
        </span>
      )}
    </>
  );
}
