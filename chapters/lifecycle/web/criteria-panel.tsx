import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { EmptyState, Figure, icons, Tag, Unknown } from "#interface";
import { type Day, daysBetween, longDay } from "#kernel";
import type { ProjectView } from "../contract/index.ts";
import { AcceptEvidence } from "./accept-evidence.tsx";
import { citeEvidence } from "./cite-evidence.ts";
import { CriterionForm } from "./criterion-form.tsx";
import { EvidenceForm } from "./evidence-form.tsx";
import { madeWithFacts } from "./made-with.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";
import { WithdrawCriterion } from "./withdraw-criterion.tsx";

export type CriterionRow = ProjectView["criteria"][number];
type Open =
  | { readonly form: "set" }
  | { readonly form: "change" | "evidence" | "withdraw" | "accept"; readonly criterion: CriterionRow }
  | undefined;

const roleWords = { success: "success", "minimum-viable": "minimum viable", kill: "kill" } as const;

/** One row a criterion: what was agreed and when it was locked, what is measured and how old, and what that comes to. */
export function CriteriaPanel() {
  const { project, may } = useHere();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const standing = project.criteria.filter(({ withdrawn }) => withdrawn === null);
  const first = standing[0];
  return (
    <section>
      <div className={css.head}>
        <h2 className={css.title}>Criteria</h2>
        {may.write && (
          <div className={css.headActions}>
            {first && (
              <Button
                size="compact-sm"
                variant="default"
                data-command="evidence"
                onClick={() => setOpen({ form: "evidence", criterion: first })}
              >
                Offer evidence
              </Button>
            )}
            <Button size="compact-sm" variant="default" data-command="criterion" onClick={() => setOpen({ form: "set" })}>
              Set a criterion
            </Button>
          </div>
        )}
      </div>
      {standing.length === 0 ? (
        <EmptyState
          says={
            project.killWords
              ? `In words: “${project.killWords.value ?? ""}”. Set it as a criterion, and evidence checks it by itself.`
              : "Nobody has said yet what would count as success, what is good enough, and what would stop it."
          }
          example="For example: recall on new customers ≥ 0.8 by 12 March. It locks when its phase starts; later edits show what it said before."
        />
      ) : (
        <ul className={css.criteria}>
          {standing.map((criterion) => (
            <Row key={criterion.id} criterion={criterion} onOpen={(form) => setOpen({ form, criterion })} />
          ))}
        </ul>
      )}
      {open?.form === "set" && <CriterionForm onClose={close} />}
      {open?.form === "change" && <CriterionForm onClose={close} criterion={open.criterion} />}
      {open?.form === "evidence" && <EvidenceForm onClose={close} criteria={standing} first={open.criterion} />}
      {open?.form === "accept" && <AcceptEvidence onClose={close} criterion={open.criterion} />}
      {open?.form === "withdraw" && <WithdrawCriterion onClose={close} criterion={open.criterion} />}
    </section>
  );
}

function Row({
  criterion,
  onOpen,
}: {
  readonly criterion: CriterionRow;
  readonly onOpen: (form: "change" | "evidence" | "withdraw" | "accept") => void;
}) {
  const { may, workspace } = useHere();
  const { terms, says, locked, late, edits, set } = criterion;
  return (
    <li className={css.criterion} data-row tabIndex={-1}>
      <div className={css.agreed}>
        <span className={css.role}>{roleWords[terms.role]}</span>
        <Figure evidence={citeEvidence(says, set, workspace)}>{says}</Figure>
        <span className={css.lock}>
          {locked ? (
            <Tag title="Edits from here on show what it said before.">
              {icons.lock} locked {longDay(locked.on as Day)}
            </Tag>
          ) : (
            <Tag title="It locks when its phase starts.">open</Tag>
          )}
          {late && <Tag title="Set after its phase had started.">set late</Tag>}
          {edits.length > 0 && (
            <Figure
              evidence={{
                title: `Edited ${edits.length === 1 ? "once" : `${edits.length} times`} after the lock`,
                says: "Earlier words stay for good.",
                facts: edits.map((edit) => ({
                  label: `Until ${longDay(edit.cite.on as Day)} it said`,
                  value: `${edit.said}${edit.reason ? `. Changed because: ${edit.reason}` : ""}`,
                })),
              }}
            >
              edited
            </Figure>
          )}
        </span>
      </div>
      <div className={css.measured}>
        <State criterion={criterion} />
        <Measured criterion={criterion} />
      </div>
      {may.write && (
        <Menu position="bottom-end" shadow="none">
          <Menu.Target>
            <button type="button" className={css.more} aria-label={`What can be done with “${says}”`}>
              {icons.more}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onOpen("evidence")}>Offer evidence</Menu.Item>
            <Menu.Item onClick={() => onOpen("change")}>
              {criterion.correctable || !locked ? "Correct it" : "Edit it, marked as edited"}
            </Menu.Item>
            {may.decide && criterion.evidence?.grade === "stated" && !criterion.evidence.accepted && (
              <Menu.Item onClick={() => onOpen("accept")}>Accept what was stated</Menu.Item>
            )}
            <Menu.Item onClick={() => onOpen("withdraw")}>Withdraw it</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

const shapes = {
  met: <path d="M2 6.5 5 9.5 10 2.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  missed: <path d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  unknown: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 2" />,
} as const;

/** Met and missed in ink; only a kill criterion that is met is a breach, and one that is not has missed nothing. */
function State({ criterion: { state, because, terms } }: { readonly criterion: CriterionRow }) {
  const breach = terms.role === "kill" && state === "met";
  return (
    <span className={css.state} data-state={state} data-breach={breach || undefined} title={because}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {shapes[state]}
      </svg>
      {terms.role === "kill" && state === "missed" ? "not met" : state}
    </span>
  );
}

function Measured({ criterion }: { readonly criterion: CriterionRow }) {
  const { workspace, today } = useHere();
  const { evidence, because, terms } = criterion;
  if (!evidence) return <Unknown what="not measured" because="no evidence yet" />;
  const age = daysBetween(evidence.measuredOn as Day, today);
  const range = evidence.interval ? `${evidence.interval.low} to ${evidence.interval.high}` : null;
  const old = age <= 0 ? "today" : age === 1 ? "yesterday" : `${age} days ago`;
  const cite = citeEvidence(`${evidence.value}`, evidence.cite, workspace);
  return (
    <Figure
      beside={[range, old].filter(Boolean).join(", ")}
      evidence={{
        title: `${terms.metric}: ${evidence.value}${terms.unit ? ` ${terms.unit}` : ""}`,
        says: because,
        facts: [
          {
            label: "How it is known",
            value: {
              measured: "measured here",
              reported: "reported: measured elsewhere",
              stated: evidence.accepted ? "stated, and accepted" : "stated",
            }[evidence.grade],
          },
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
      {evidence.value}
      {terms.unit && ` ${terms.unit}`}
    </Figure>
  );
}
