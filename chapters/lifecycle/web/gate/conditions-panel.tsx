import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Due, Figure } from "#interface";
import { type Day, longDay } from "#kernel";
import { type GateView, meetConditionEndpoint, waiveConditionEndpoint } from "../../contract/index.ts";
import { citeEvidence } from "../cite-evidence.ts";
import css from "./gate.module.css";

type Condition = GateView["conditions"][number];

interface Props {
  readonly workspace: string;
  readonly project: string;
  readonly conditions: GateView["conditions"];
  readonly mayDecide: boolean;
  readonly said: (now: GateView) => Promise<void>;
}

/** What the go hangs on: open, missed, met or waived; the open ones first, by their day. */
export function ConditionsPanel(props: Props) {
  const { conditions } = props;
  if (conditions.length === 0) return null;
  const order = { missed: 0, open: 1, met: 2, waived: 2 } as const;
  const shown = conditions.toSorted((a, b) => order[a.state] - order[b.state] || a.by.localeCompare(b.by));
  return (
    <section className={css.panel}>
      <h2>Conditions</h2>
      <ul className={css.hangsOn}>
        {shown.map((condition) => (
          <Row key={condition.id} condition={condition} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Row({ condition, workspace, project, mayDecide, said }: Props & { readonly condition: Condition }) {
  const { id, says, by, owner, state, words, criterion, cite } = condition;
  const isOpen = state === "open" || state === "missed";
  const params = { workspace, project, condition: id };
  const title = says ?? "erased";
  return (
    <li data-state={state} data-row tabIndex={-1}>
      <Figure evidence={citeEvidence(title, cite, workspace)}>{title}</Figure>
      <span className={css.quiet}>
        {state === "missed" && <Due>missed: was due {longDay(by as Day)}</Due>}
        {state === "open" && `open, by ${longDay(by as Day)}`}
        {state === "met" && "met"}
        {state === "waived" && "waived"}
        {owner?.name && `, ${owner.name}`}
        {words && `: ${words}`}
      </span>
      {isOpen && mayDecide && (
        <span className={css.marks} data-no-print>
          {criterion === null ? (
            <Closing
              words="Met"
              label="How was it met?"
              consequence="The condition is met; how it was met stays beside it."
              send={async (how) => said(await call(meetConditionEndpoint, { params, body: { how } }))}
            />
          ) : (
            <span className={css.quiet}>closed by its evidence</span>
          )}
          <Closing
            words="Waive"
            label="Why is it not needed?"
            consequence="The go no longer hangs on it; the reason stays in the record."
            send={async (reason) => said(await call(waiveConditionEndpoint, { params, body: { reason } }))}
          />
        </span>
      )}
    </li>
  );
}

interface ClosingProps {
  readonly words: string;
  readonly label: string;
  readonly consequence: string;
  readonly send: (words: string) => Promise<unknown>;
}
function Closing({ words, label, consequence, send }: ClosingProps) {
  const [typed, setTyped] = useState("");
  return (
    <Confirm words={words} consequence={consequence} disabled={typed.trim() === ""} onConfirm={() => send(typed.trim())}>
      <TextInput label={label} required data-autofocus value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
    </Confirm>
  );
}
