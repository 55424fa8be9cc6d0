import { Fragment } from "react";
import { Figure, Tag, ThresholdChart, Unknown } from "#interface";
import { type Day, longDay } from "#kernel";
import { citeEvidence } from "../cite-evidence.ts";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";
import type { GateRow } from "./gate-says.ts";
import { StateMark } from "./state-mark.tsx";

const duties = [
  { duty: "must-meet", title: "Must hold" },
  { duty: "should-meet", title: "Should be reached" },
] as const;

/** One row a criterion: what it came to, what was agreed and when it was locked, what is measured and how old, and the two on one line. */
export function GateRows() {
  const { gate } = useGate();
  return (
    <section aria-label="Criteria">
      {duties.map(({ duty, title }) => {
        const rows = gate.rows.filter((row) => row.duty === duty);
        if (rows.length === 0) return null;
        return (
          <Fragment key={duty}>
            <h2 className={css.duty}>{title}</h2>
            <ul className={css.rows}>
              {rows.map((row) => (
                <Row key={row.criterion.id} row={row} />
              ))}
            </ul>
          </Fragment>
        );
      })}
    </section>
  );
}

function Row({ row }: { readonly row: GateRow }) {
  const { workspace } = useGate();
  const { criterion, because, standing } = row;
  return (
    <li className={css.row} data-row tabIndex={-1}>
      <StateMark row={row} />
      <div className={css.agreed}>
        <Figure evidence={citeEvidence(criterion.says, criterion.set, workspace)}>{criterion.says}</Figure>
        <Marks row={row} />
      </div>
      <Measured row={row} />
      <Chart row={row} />
      {standing !== "right" && <p className={css.because}>{because}</p>}
    </li>
  );
}

const roleSays = { success: "aim", "minimum-viable": "good enough", kill: "would stop it" } as const;

/** When it was locked, and what somebody should know before trusting it. */
function Marks({ row: { criterion, beforehand, afterResult } }: { readonly row: GateRow }) {
  const { terms, locked, late, edits, evidence } = criterion;
  return (
    <span className={css.marks}>
      <span>
        {roleSays[terms.role]}, {locked ? `locked ${longDay(locked.on as Day)}` : "not locked"}
      </span>
      {edits.length > 0 && (
        <Figure
          evidence={{
            title: `Edited ${edits.length === 1 ? "once" : `${edits.length} times`}${afterResult ? ", after a result was seen" : ""}`,
            says: "Earlier words stay for good.",
            facts: edits.map((edit) => ({
              label: `Until ${longDay(edit.cite.on as Day)} it said`,
              value: `${edit.said}${edit.reason ? `. Changed because: ${edit.reason}` : ""}`,
            })),
          }}
        >
          {afterResult ? "edited after evidence" : "edited"}: it said {edits.at(-1)?.said}
        </Figure>
      )}
      {edits.length === 0 && afterResult && <Tag title="Its terms are from after a first result had been seen.">set after a result</Tag>}
      {late && <Tag title="Set after its phase had started.">set late</Tag>}
      {!beforehand && !late && locked === null && <Tag title="It was not locked before the gate began.">not beforehand</Tag>}
      {evidence?.grade === "stated" && (
        <Tag title="Nobody measured it here; whoever accepted it stands in the record by name.">
          {evidence.accepted ? "stated, accepted by name" : "stated"}
        </Tag>
      )}
    </span>
  );
}

const gradeSays = { measured: "measured here", reported: "reported: measured elsewhere", stated: "stated" } as const;

const ageSays = (days: number): string => (days <= 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`);

function Measured({ row: { criterion, because, ageDays, stale } }: { readonly row: GateRow }) {
  const { workspace } = useGate();
  const { evidence, terms } = criterion;
  if (!evidence) {
    return (
      <div className={css.measured}>
        <Unknown what="not measured" />
      </div>
    );
  }
  const unit = terms.unit ? ` ${terms.unit}` : "";
  const range = evidence.interval ? `${evidence.interval.low} to ${evidence.interval.high}` : null;
  const cite = citeEvidence("", evidence.cite, workspace);
  return (
    <div className={css.measured} data-stale={stale || undefined}>
      <Figure
        evidence={{
          title: `${terms.metric}: ${evidence.value}${unit}`,
          says: because,
          facts: [
            { label: "How it is known", value: gradeSays[evidence.grade] },
            { label: "Range", value: range ?? "not recorded" },
            { label: "Cases", value: evidence.n?.toLocaleString("en-GB") ?? "not recorded" },
            { label: "Slice", value: evidence.slice ?? "all cases" },
            { label: "Measured on", value: longDay(evidence.measuredOn as Day) },
            { label: "Source", value: evidence.source ?? "erased" },
            ...(evidence.digest ? [{ label: "SHA-256 of what was measured", value: evidence.digest }] : []),
            ...cite.facts,
          ],
          ...(cite.link ? { link: cite.link } : {}),
        }}
      >
        <span className={css.figure}>
          {evidence.value}
          {unit}
        </span>
      </Figure>
      <span className={css.age}>
        {range && <span>{range}</span>}
        <span>
          {stale && "does not count, "}
          {ageDays !== null && ageSays(ageDays)}
          {evidence.n !== null && `, n ${evidence.n.toLocaleString("en-GB")}`}
        </span>
      </span>
    </div>
  );
}

const sign = { "at-least": "above", above: "above", "at-most": "below", below: "below" } as const;

function Chart({ row: { criterion, stale } }: { readonly row: GateRow }) {
  const { evidence, terms } = criterion;
  if (!evidence) return <span className={css.chart} />;
  // A kill criterion holds where the work would be stopped: the shaded side is where one wants to be.
  const side = sign[terms.comparison];
  const wanted = terms.role === "kill" ? (side === "above" ? "below" : "above") : side;
  const { value, interval } = evidence;
  const range = interval ? `, range ${interval.low} to ${interval.high}` : "";
  return (
    <span className={css.chart}>
      <ThresholdChart
        threshold={terms.threshold}
        holds={wanted}
        value={value}
        interval={interval}
        hollow={stale}
        says={`${value}${range}, against ${terms.threshold}`}
      />
    </span>
  );
}
