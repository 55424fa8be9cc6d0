import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { waterfall } from "#charts";
import { FramedList, Link, Picture, ProblemNotice, useAsOf, useQueryWord, useSetQuery } from "#interface";
import { type Day, isDay, longDay } from "#kernel";
import { movedQuery } from "../queries.ts";
import css from "./moved.module.css";
import { figuresSay, isBefore, movedDetail, movedHead, movedPicture, type StepShown, sinceChoices } from "./moved-say.ts";

interface Props {
  readonly workspace: string;
  readonly project: string;
  /** The day that is looked at. */
  readonly asOf: Day;
}

/** What moved the forecast since an earlier day: the steps as a picture, and behind a click each with its reason and its entries. */
export function MovedPanel({ workspace, project, asOf }: Props) {
  const word = useQueryWord("since");
  const since = word !== undefined && isDay(word) && isBefore(word, asOf) ? word : undefined;
  const setQuery = useSetQuery();
  const found = useQuery({ ...movedQuery(workspace, project, useAsOf(), since), placeholderData: keepPreviousData });
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data?.moved.known) return null;
  const { moved, asked } = found.data;
  const { steps } = moved.value;
  return (
    <section className={css.panel} aria-label="What moved it" data-stale={found.isPlaceholderData || undefined}>
      <div className={css.head}>
        <h2>{movedHead(moved.value)}</h2>
        <NativeSelect
          aria-label="Compare with"
          size="xs"
          value={asked}
          data={[...sinceChoices(asOf, asked as Day)]}
          onChange={({ currentTarget }) => setQuery({ since: currentTarget.value }, { replace: true })}
        />
      </div>
      {steps.length > 0 && <p className={css.says}>{movedDetail(moved.value)}</p>}
      {steps.length === 1 && <Steps {...{ steps, workspace }} />}
      {steps.length > 1 && (
        <>
          <Picture draw={(width) => waterfall(movedPicture(moved.value), { width })} about={800} />
          <details>
            <summary>Each step, with its reason</summary>
            <Steps {...{ steps, workspace }} />
          </details>
        </>
      )}
    </section>
  );
}

interface StepsProps {
  readonly steps: readonly StepShown[];
  readonly workspace: string;
}
const Steps = ({ steps, workspace }: StepsProps) => (
  <FramedList ordered className={css.steps}>
    {steps.map((step, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same, and they are drawn anew together.
      <Step key={at} {...{ step, workspace }} />
    ))}
  </FramedList>
);

/** As many lines as are read; the ledger has them all. */
const MOST_LINES = 12;

function Step({ step, workspace }: { readonly step: StepShown; readonly workspace: string }) {
  const { is, says, because, lines } = step;
  const shown = lines.slice(0, MOST_LINES);
  return (
    <li className={css.step}>
      <div className={css.head}>
        <strong>{is === "project" || is === "workspace" ? says : says.replace(/\.$/, "")}</strong>
        <span className={css.figures}>{figuresSay(step)}</span>
      </div>
      <p className={css.quiet}>{because}</p>
      {shown.length > 0 && (
        <ul className={css.lines}>
          {shown.map(({ on, says: line, entry }) => (
            <li key={`${entry ?? on} ${line}`}>
              <span className={css.quiet}>{longDay(on as Day)}</span> {line !== says && line}{" "}
              {entry !== null && (
                <Link to={`/w/${workspace}/audit`} query={{ entry: String(entry) }}>
                  Entry {entry}
                </Link>
              )}
            </li>
          ))}
          {lines.length > shown.length && <li className={css.quiet}>and {lines.length - shown.length} more entries</li>}
        </ul>
      )}
    </li>
  );
}
