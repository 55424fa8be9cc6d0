import { Button } from "@mantine/core";
import { useState } from "react";
import { Figure } from "#interface";
import { type Day, daysOfWork, longDay } from "#kernel";
import type { CheckResult } from "../../domain/index.ts";
import { actionWords, type CheckAction, checkActions } from "./check-actions.ts";
import { CheckForm } from "./check-forms.tsx";
import { checkEvidence } from "./cite-report.ts";
import { ColumnLinks } from "./column-links.tsx";
import { useDataSet } from "./data-set-context.ts";
import css from "./report.module.css";
import { StateMark } from "./state-mark.tsx";

/** One check: its state by shape and word, what it asks, what was found; opened, where it is from and what may be done about it. */
export function CheckRow({ check, open = false }: { readonly check: CheckResult; readonly open?: boolean }) {
  return (
    <li className={css.checkItem} id={`check-${check.check}`}>
      <details open={open}>
        <summary data-row className={css.check}>
          <StateMark state={check.state} />
          <span className={css.asks}>{check.asks}</span>
          <span className={css.found}>{check.says}</span>
        </summary>
        <CheckBody check={check} />
      </details>
    </li>
  );
}

function CheckBody({ check }: { readonly check: CheckResult }) {
  const here = useDataSet();
  const { next, columns, threshold, effort, on, countsUntil, waiver } = check;
  return (
    <div className={css.checkBody}>
      {next && <p>{next}</p>}
      <ColumnLinks columns={columns} />
      <dl className={css.pairs}>
        {threshold && (
          <div>
            <dt>Held against</dt>
            <dd>
              {threshold.says}
              {threshold.assumed && ", a default that nobody here has set"}
            </dd>
          </div>
        )}
        <div>
          <dt>{check.by === "said" ? "Answered" : "Measured"}</dt>
          <dd>
            <Figure evidence={checkEvidence(check, here)}>{on === null ? "never" : longDay(on)}</Figure>
            {countsUntil !== null && <span className={css.quiet}> counts until {longDay(countsUntil)}</span>}
          </dd>
        </div>
        {effort && (
          <div>
            <dt>Mending it</dt>
            <dd>
              {daysOfWork(effort.low)} to {daysOfWork(effort.high)} person-days, as likely as not {daysOfWork(effort.likely)}
            </dd>
          </div>
        )}
        {waiver && (
          <div>
            <dt>Waived</dt>
            <dd>
              until {longDay(waiver.until as Day)}: {waiver.because}
            </dd>
          </div>
        )}
        <div>
          <dt>From</dt>
          <dd>{check.source}</dd>
        </div>
      </dl>
      <CheckActions check={check} />
    </div>
  );
}

/** What may be done about a check, each with its form in place. `only`: where there is room for a few. */
export function CheckActions({ check, only }: { readonly check: CheckResult; readonly only?: readonly CheckAction[] }) {
  const { may } = useDataSet();
  const [chosen, setChosen] = useState<CheckAction>();
  const actions = checkActions(check, may).filter((action) => only?.includes(action) ?? true);
  if (actions.length === 0) return null;
  return (
    <div className={css.checkActs}>
      <div className={css.buttons}>
        {actions.map((action) => (
          <Button
            key={action}
            size="compact-sm"
            variant={chosen === action ? "light" : "default"}
            aria-expanded={chosen === action}
            onClick={() => setChosen(chosen === action ? undefined : action)}
          >
            {actionWords[action]}
          </Button>
        ))}
      </div>
      {chosen && <CheckForm key={chosen} action={chosen} check={check} onDone={() => setChosen(undefined)} />}
    </div>
  );
}
