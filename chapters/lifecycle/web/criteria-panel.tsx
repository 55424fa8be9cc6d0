import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { EmptyState, FramedList, icons } from "#interface";
import { wordsOf } from "../domain/index.ts";
import { AcceptEvidence } from "./accept-evidence.tsx";
import { CriterionForm } from "./criterion-form.tsx";
import { CriterionRow } from "./criterion-row.tsx";
import type { CriterionShown } from "./criterion-words.ts";
import { EvidenceForm } from "./evidence-form.tsx";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";
import { WithdrawCriterion } from "./withdraw-criterion.tsx";

type Change = "change" | "evidence" | "withdraw" | "accept";
type Open = { readonly form: "set" } | { readonly form: Change; readonly criterion: CriterionShown } | undefined;

/** One row a criterion: what was agreed and when it was locked, what is measured and how old, and what that comes to. */
export function CriteriaPanel() {
  const { project, may, workspace, today } = useHere();
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
            {project.standing?.value !== "stopped" && (
              <Button size="compact-sm" variant="default" data-command="criterion" onClick={() => setOpen({ form: "set" })}>
                Set a criterion
              </Button>
            )}
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
          example={`For example: ${wordsOf(project.kind?.value ?? null).criterionExample}. It locks when its phase starts; later edits show what it said before.`}
        />
      ) : (
        <FramedList className={css.criteria}>
          {standing.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              workspace={workspace}
              today={today}
              {...(may.write ? { actions: <Actions criterion={criterion} onOpen={(form) => setOpen({ form, criterion })} /> } : {})}
            />
          ))}
        </FramedList>
      )}
      {open?.form === "set" && <CriterionForm onClose={close} />}
      {open?.form === "change" && <CriterionForm onClose={close} criterion={open.criterion} />}
      {open?.form === "evidence" && <EvidenceForm onClose={close} criteria={standing} first={open.criterion} />}
      {open?.form === "accept" && <AcceptEvidence onClose={close} criterion={open.criterion} />}
      {open?.form === "withdraw" && <WithdrawCriterion onClose={close} criterion={open.criterion} />}
    </section>
  );
}

/** What can be done with one criterion. */
function Actions({ criterion, onOpen }: { readonly criterion: CriterionShown; readonly onOpen: (form: Change) => void }) {
  const { may } = useHere();
  const { says, correctable, evidence } = criterion;
  return (
    <Menu position="bottom-end" shadow="none">
      <Menu.Target>
        <button type="button" className={css.more} aria-label={`What can be done with “${says}”`}>
          {icons.more}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen("evidence")}>Offer evidence</Menu.Item>
        <Menu.Item onClick={() => onOpen("change")}>{correctable ? "Correct it" : "Edit it, marked as edited"}</Menu.Item>
        {may.decide && evidence?.grade === "stated" && !evidence.accepted && (
          <Menu.Item onClick={() => onOpen("accept")}>Accept what was stated</Menu.Item>
        )}
        <Menu.Item onClick={() => onOpen("withdraw")}>Withdraw it</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
