import type { ReactNode } from "react";
import { thresholdScale } from "#charts";
import { Due, Figure, icons, Tag, Unknown } from "#interface";
import { type Day, longDay } from "#kernel";
import { citeEvidence } from "./cite-evidence.ts";
import css from "./criterion-row.module.css";
import { ageSays, agreedSays, type CriterionShown, drawingSays, drawnOf, roleWords, stateSays, tidy } from "./criterion-words.ts";
import { madeWithFacts } from "./made-with.ts";

interface Props {
  readonly criterion: CriterionShown;
  readonly workspace: string;
  /** The day it is looked at. */
  readonly today: Day;
  /** What can be done with it; nothing where one only looks. */
  readonly actions?: ReactNode;
  /** As large as a room needs it: the gate's screen. */
  readonly projected?: boolean;
}

/** One criterion: what was agreed and when it was locked, what is measured and how old, what that comes to, and both against each other. */
export function CriterionRow({ criterion, workspace, today, actions, projected = false }: Props) {
  const { terms, says, set, trial, trialNow, because, state } = criterion;
  return (
    <li
      className={css.row}
      data-row
      data-projected={projected || undefined}
      data-actions={actions !== undefined || undefined}
      tabIndex={-1}
    >
      {projected && <State criterion={criterion} />}
      <div className={css.agreed}>
        <span className={css.caption}>{roleWords[terms.role]}</span>
        <span className={css.says}>
          <Figure
            evidence={{
              ...citeEvidence(says, set, workspace),
              facts: [...agreedSays(criterion), ...citeEvidence(says, set, workspace).facts],
            }}
          >
            {says}
          </Figure>
        </span>
        {trial && <span className={css.caption}>{trial}</span>}
        <Marks criterion={criterion} />
      </div>
      <div className={css.measured}>
        {!projected && <State criterion={criterion} />}
        <Measured criterion={criterion} workspace={workspace} today={today} projected={projected} />
        {(state === "unknown" || criterion.terms.design !== null) && criterion.evidence && <span className={css.caption}>{because}</span>}
        {trialNow && (
          <span className={css.caption} title={trialNow.believed}>
            {trialNow.says}
          </span>
        )}
      </div>
      <Drawing criterion={criterion} />
      {actions}
    </li>
  );
}

/** When it was locked; whether it came late, was edited, or was set when a result was known. */
function Marks({
  criterion: { locked, late, edits, mark, setAfterResult, trialEnded, withdrawn, evidence },
}: {
  readonly criterion: CriterionShown;
}) {
  return (
    <span className={css.marks}>
      {withdrawn && <Tag title={withdrawn.reason ?? "It counts at no gate any more."}>withdrawn {longDay(withdrawn.cite.on as Day)}</Tag>}
      {evidence?.grade === "stated" && (
        <Tag
          title={
            evidence.accepted
              ? "Somebody says so, nobody measured it here; a decider accepted it by name, with a reason."
              : "Somebody says so; nobody measured it."
          }
        >
          {evidence.accepted ? "stated, accepted by name" : "stated"}
        </Tag>
      )}
      {trialEnded && <Tag title="Cases that come afterwards do not open it again.">trial over</Tag>}
      {locked ? (
        <Tag title="Edits from here on show what it said before.">
          {icons.lock} locked {longDay(locked.on as Day)}
        </Tag>
      ) : (
        <Tag title="It locks when its phase starts.">open</Tag>
      )}
      {late && <Tag title="Set after its phase had started.">set late</Tag>}
      {setAfterResult && !mark && <Tag title="When it was set or moved, a figure was known.">set after a result</Tag>}
      {edits.length > 0 && (
        <Figure
          evidence={{
            title: `Edited ${edits.length === 1 ? "once" : `${edits.length} times`} after the lock or a figure`,
            says: mark ? `It was ${mark.says}. The mark stays until the gate has decided.` : "Earlier words stay for good.",
            facts: edits.map((edit) => ({
              label: `Until ${longDay(edit.cite.on as Day)}${edit.by ? `, when ${edit.by} edited it,` : ""} it said`,
              value: `${edit.said}${edit.reason ? `. Changed because: ${edit.reason}` : ""}${edit.afterEvidence ? " A figure was there already." : ""}`,
            })),
          }}
        >
          {mark ? <Due>edited after a figure; it said “{mark.before}”</Due> : "edited"}
        </Figure>
      )}
    </span>
  );
}

const shapes = {
  met: <path d="M2 6.5 5 9.5 10 2.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  missed: <path d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  unknown: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 2" />,
} as const;

/** Met and missed in ink; only a kill criterion that is met is a breach, and one that is not has missed nothing: it is as one wants it. */
function State({ criterion }: { readonly criterion: CriterionShown }) {
  const { state, because, terms } = criterion;
  const isKill = terms.role === "kill";
  const breach = isKill && state === "met";
  const shape = isKill && state !== "unknown" ? (breach ? "missed" : "met") : state;
  return (
    <span className={css.state} data-state={state} data-breach={breach || undefined} title={because}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shapes[shape]}
      </svg>
      {stateSays(criterion)}
    </span>
  );
}

const grades = { measured: "measured here", reported: "reported: measured elsewhere", stated: "stated" } as const;

function Measured({ criterion, workspace, today, projected }: Pick<Props, "criterion" | "workspace" | "today" | "projected">) {
  const { evidence, because, terms } = criterion;
  if (!evidence) return <Unknown what="not measured" {...(projected ? {} : { because: "no evidence yet" })} />;
  const range = evidence.interval ? `${tidy(evidence.interval.low)} to ${tidy(evidence.interval.high)}` : null;
  const cases = evidence.n === null ? null : `${evidence.n.toLocaleString("en-GB")} cases`;
  const cite = citeEvidence(`${evidence.value}`, evidence.cite, workspace);
  return (
    <Figure
      beside={[range, cases, ageSays(evidence.measuredOn as Day, today)].filter(Boolean).join(", ")}
      evidence={{
        title: `${terms.metric}: ${evidence.value}${terms.unit ? ` ${terms.unit}` : ""}`,
        says: because,
        facts: [
          { label: "How it is known", value: `${grades[evidence.grade]}${evidence.accepted ? ", and accepted" : ""}` },
          { label: "Range", value: range ?? "not recorded" },
          { label: "Cases", value: evidence.n?.toLocaleString("en-GB") ?? "not recorded" },
          { label: "Slice", value: evidence.slice ?? "all cases" },
          { label: "Measured on", value: longDay(evidence.measuredOn as Day) },
          { label: "Source", value: evidence.source ?? "erased" },
          ...(evidence.digest ? [{ label: "SHA-256 of what was measured", value: evidence.digest }] : []),
          ...madeWithFacts(evidence.context),
          ...cite.facts,
        ],
        ...(cite.link ? { link: cite.link } : {}),
      }}
    >
      {tidy(evidence.value)}
      {terms.unit && ` ${terms.unit}`}
    </Figure>
  );
}

const WIDTH = 152;
const HEIGHT = 28;
const MIDDLE = 16;

/** The figure with its range against the threshold; the side on which it is met is a thicker line. A figure that does not count is hollow. */
function Drawing({ criterion }: { readonly criterion: CriterionShown }) {
  const { thresholdX, met, valueX, range } = thresholdScale(drawnOf(criterion), WIDTH - 12);
  const { state } = criterion;
  if (criterion.evidence === null) return <span className={css.drawing} />;
  return (
    <svg className={css.drawing} viewBox={`-6 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={drawingSays(criterion)} data-state={state}>
      <path className={css.line} d={`M0 ${MIDDLE}H${WIDTH - 12}`} />
      <path className={css.metSide} d={`M${met.from} ${MIDDLE}H${met.to}`} />
      <path className={css.threshold} d={`M${thresholdX} 4V${HEIGHT}`} />
      {range && <path className={css.range} d={`M${range.from} ${MIDDLE}H${range.to}`} />}
      {valueX !== null && <circle className={css.value} cx={valueX} cy={MIDDLE} r="4.5" />}
    </svg>
  );
}
