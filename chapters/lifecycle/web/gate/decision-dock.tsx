import { Button, NativeSelect, Radio, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, ProblemNotice, useAttempt } from "#interface";
import { addDays, type Day } from "#kernel";
import { decideAtGateEndpoint, type GateView } from "../../contract/index.ts";
import { type Outcome, type Phase, phaseName, phases } from "../../domain/index.ts";
import { type ConditionDraft, ConditionFields } from "./condition-fields.tsx";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";
import { choicesAt, decidesSays, outcomeName, suggestedOutcome, suggestedReason } from "./gate-says.ts";
import { OverrideGate } from "./override-gate.tsx";

interface Props {
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The one bar: what can be decided, what it would do, and why what is closed is closed. */
export function DecisionDock({ isOpen, onOpen }: Props) {
  const { gate } = useGate();
  const [picked, setPicked] = useState<Outcome>();
  const choices = choicesAt(gate);
  const outcome = choices.find((one) => one.outcome === picked)?.outcome ?? suggestedOutcome(gate);
  const choice = choices.find((one) => one.outcome === outcome);
  // A no-go asks for nothing but the ceremony, so its refusal says what the gate waits for.
  const waits = choices.find((one) => one.outcome === "no-go")?.refusal?.says ?? "";
  return (
    <section className={css.dock} aria-label="Decision" data-foot data-open={isOpen || undefined} data-no-print>
      <div className={css.dockHead}>
        <Radio.Group
          label="What is decided"
          labelProps={{ className: css.heard }}
          value={outcome ?? null}
          onChange={(next) => {
            setPicked(choices.find((one) => one.outcome === next)?.outcome);
            onOpen(true);
          }}
        >
          <div className={css.outcomes}>
            {choices.map((one) => (
              <Radio.Card key={one.outcome} value={one.outcome} className={css.outcome} data-closed={!one.open || undefined}>
                {outcomeName[one.outcome]}
                {!one.open && <span className={css.heard}>, closed</span>}
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        {!isOpen && choice && (
          <Button size="compact-sm" data-command="decide" onClick={() => onOpen(true)}>
            Decide
          </Button>
        )}
      </div>
      <p className={css.consequence} aria-live="polite">
        {choice ? (choice.refusal?.says ?? choice.consequence) : waits}
      </p>
      {isOpen && choice?.open && <Deciding key={choice.outcome} outcome={choice.outcome} onClose={() => onOpen(false)} />}
      {isOpen && choice?.open === false && outcome === "go" && gate.override.open && gate.you.mayOverride && <OverrideGate />}
    </section>
  );
}

/** Two weeks are what a condition usually has; the day is there to be changed. */
const CONDITION_DAYS = 14;

const proposedConditions = ({ rows }: GateView, today: Day): readonly ConditionDraft[] =>
  rows
    .filter(({ duty, standing }) => duty === "must-meet" && standing === "unknown")
    .map(({ criterion: { id, says, terms } }) => ({
      key: id,
      says: `Show it: ${says}`,
      by: terms.deadline && terms.deadline > today ? terms.deadline : addDays(today, CONDITION_DAYS),
      owner: "",
      criterion: id,
    }));

/** The reason is read out of the record, so that Enter is enough; whoever wants to say it otherwise writes over it. */
function Deciding({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  const { gate, params, said, today } = useGate();
  const suggested = suggestedReason(outcome, gate);
  const [typed, setTyped] = useState<string>();
  const reason = typed ?? suggested;
  const [conditions, setConditions] = useState(() => proposedConditions(gate, today));
  const isBack = outcome === "pivot" || outcome === "go-back";
  const earlier = phases.slice(0, Math.max(0, gate.phase ? phases.indexOf(gate.phase) : 0)).filter((phase) => phase !== "go-no-go");
  const [to, setTo] = useState<Phase>(earlier.at(-1) ?? "proof-of-concept");
  const [changes, setChanges] = useState("");
  const { busy, error, attempt } = useAttempt();
  const decide = async () => {
    const body = {
      outcome,
      reason: reason.trim(),
      ...(gate.opens.opens === "autonomy" ? { step: gate.opens.step } : {}),
      ...(isBack ? { to } : {}),
      ...(outcome === "pivot" && changes.trim() ? { changes: changes.trim() } : {}),
      ...(outcome === "conditional-go"
        ? {
            conditions: conditions.map(({ says, by, owner, criterion }) => ({
              says,
              by,
              ...(owner ? { owner } : {}),
              ...(criterion ? { criterion } : {}),
            })),
          }
        : {}),
    };
    const done = await attempt(async () => said(await call(decideAtGateEndpoint, { params, body })));
    if (done) onClose();
  };
  return (
    <form
      className={css.deciding}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void decide();
      }}
    >
      {outcome === "conditional-go" && <ConditionFields conditions={conditions} onConditions={setConditions} />}
      {isBack && (
        <div className={css.back}>
          <NativeSelect
            label="Back to"
            value={to}
            onChange={(event) => setTo(phases.find((phase) => phase === event.currentTarget.value) ?? to)}
            data={earlier.map((phase) => ({ value: phase, label: phaseName[phase] }))}
          />
          {outcome === "pivot" && (
            <TextInput
              label="What is done otherwise"
              placeholder="the reason, when left out"
              value={changes}
              onChange={(event) => setChanges(event.currentTarget.value)}
            />
          )}
        </div>
      )}
      <div className={css.last}>
        <Textarea
          aria-label="Why"
          placeholder="Why"
          autosize
          minRows={1}
          maxRows={4}
          required
          value={reason}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={reason.trim() === ""} data-command="decide">
          {decidesSays[outcome]}
        </Button>
      </div>
      <ProblemNotice error={error} />
    </form>
  );
}
