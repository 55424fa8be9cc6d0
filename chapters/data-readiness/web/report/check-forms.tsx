import { SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, Form, useAttempt, useForm } from "#interface";
import { addDays } from "#kernel";
import {
  answerCheckEndpoint,
  endWaiverEndpoint,
  estimateEffortEndpoint,
  recordWorkEndpoint,
  setHalfLifeEndpoint,
  waiveCheckEndpoint,
} from "../../contract/index.ts";
import type { CheckResult } from "../../domain/index.ts";
import { askedOfPeople, type CheckAction } from "./check-actions.ts";
import { useDataSet } from "./data-set-context.ts";
import css from "./report.module.css";

interface Props {
  readonly check: CheckResult;
  readonly onDone: () => void;
}

/** The form of one action, where the check stands. */
export function CheckForm({ action, ...props }: Props & { readonly action: CheckAction }) {
  const Chosen = forms[action];
  return (
    <div className={css.checkForm}>
      <Chosen {...props} />
    </div>
  );
}

/** Sends one thing that is said of a check for the question looked at. */
function useSay(onDone: () => void) {
  const { params, made, said } = useDataSet();
  return {
    params,
    of: (check: CheckResult) => ({ check: check.check, question: made.question }),
    after: async (sent: Promise<unknown>) => {
      await sent;
      await said();
      onDone();
    },
  };
}

const answers = [
  { value: "yes", label: "Yes" },
  { value: "partly", label: "Partly" },
  { value: "no", label: "No" },
] as const;

function AnswerForm({ check, onDone }: Props) {
  const { params, of, after } = useSay(onDone);
  const [answer, setAnswer] = useState<"yes" | "partly" | "no">("yes");
  const form = useForm({ because: "" }, ({ because }) =>
    after(call(answerCheckEndpoint, { params, body: { ...of(check), answer, ...(because.trim() === "" ? {} : { because }) } })),
  );
  return (
    <Form onSubmit={form.onSubmit} action="Say so" busy={form.busy} error={form.error} wide>
      <p>{askedOfPeople(check.check)}</p>
      <SegmentedControl
        aria-label={askedOfPeople(check.check) ?? check.asks}
        value={answer}
        onChange={(next) => setAnswer(answers.find(({ value }) => value === next)?.value ?? "yes")}
        data={answers.map((each) => ({ ...each }))}
      />
      <Textarea
        label={answer === "yes" ? "What it rests on" : "What is missing"}
        description={answer === "yes" ? "A contract, a person who knows, a document." : undefined}
        autosize
        minRows={1}
        {...form.field("because")}
      />
    </Form>
  );
}

const USUAL_WAIVER_DAYS = 30;

function WaiveForm({ check, onDone }: Props) {
  const { today } = useDataSet();
  const { params, of, after } = useSay(onDone);
  const form = useForm({ because: "", until: addDays(today, USUAL_WAIVER_DAYS) as string }, ({ because, until }) =>
    after(call(waiveCheckEndpoint, { params, body: { ...of(check), because, until } })),
  );
  return (
    <Form onSubmit={form.onSubmit} action="Waive it until then" busy={form.busy} error={form.error} wide>
      <p>The band may be reached without it until that day. Who waived it, and why, stands in every report.</p>
      <Textarea label="Why" autosize minRows={1} required {...form.field("because")} />
      <TextInput label="Until" type="date" {...form.field("until")} />
    </Form>
  );
}

function UnwaiveForm({ check, onDone }: Props) {
  const { params, of, after } = useSay(onDone);
  const { busy, error, attempt } = useAttempt();
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    void attempt(() => after(call(endWaiverEndpoint, { params, body: of(check) })));
  };
  return (
    <Form onSubmit={send} action="End the waiver" busy={busy} error={error} wide>
      <p>The check counts again from now on.</p>
    </Form>
  );
}

function EstimateForm({ check, onDone }: Props) {
  const { params, of, after } = useSay(onDone);
  const { low, likely, high } = check.effort ?? { low: 1, likely: 2, high: 5 };
  const form = useForm({ low: String(low), likely: String(likely), high: String(high) }, (days) => {
    const effort = { low: numberOf(days.low), likely: numberOf(days.likely), high: numberOf(days.high) };
    return after(call(estimateEffortEndpoint, { params, body: { ...of(check), effort } }));
  });
  return (
    <Form onSubmit={form.onSubmit} action="Take this estimate" busy={form.busy} error={form.error} wide>
      <p className={css.quiet}>Person-days of work on this check alone.</p>
      <div className={css.three}>
        <TextInput inputMode="decimal" label="1 in 10 needs no more" {...form.field("low")} />
        <TextInput inputMode="decimal" label="As likely as not" {...form.field("likely")} />
        <TextInput inputMode="decimal" label="9 in 10 need no more" {...form.field("high")} />
      </div>
    </Form>
  );
}

interface OneNumber {
  readonly label: string;
  readonly description: string;
  readonly action: string;
  readonly first: number;
  readonly onSend: (value: number) => Promise<unknown>;
}

function NumberForm({ label, description, action, first, onSend }: OneNumber) {
  const form = useForm({ value: String(first) }, ({ value }) => onSend(numberOf(value)));
  return (
    <Form onSubmit={form.onSubmit} action={action} busy={form.busy} error={form.error} wide>
      <TextInput inputMode="decimal" label={label} description={description} {...form.field("value")} />
    </Form>
  );
}

/** A comma is a decimal comma here; what is no number the server refuses in words. */
const numberOf = (text: string): number => Number(text.trim().replace(",", "."));

function WorkForm({ check, onDone }: Props) {
  const { params, of, after } = useSay(onDone);
  return (
    <NumberForm
      label="Person-days it took"
      description="Kept beside what was estimated; later estimates learn from it. Assess a new version to see the gap closed."
      action="Record it"
      first={check.effort?.likely ?? 1}
      onSend={(personDays) => after(call(recordWorkEndpoint, { params, body: { ...of(check), personDays } }))}
    />
  );
}

function AgeForm({ check, onDone }: Props) {
  const { params, dataSet } = useDataSet();
  const { after } = useSay(onDone);
  const said = dataSet.halfLives.find((each) => each.check === check.check)?.days;
  return (
    <NumberForm
      label="Days that it counts"
      description="After that it is not measured again until somebody looks."
      action="Set it"
      first={said ?? 90}
      onSend={(days) => after(call(setHalfLifeEndpoint, { params, body: { check: check.check, days } }))}
    />
  );
}

const forms: Readonly<Record<CheckAction, (props: Props) => React.ReactNode>> = {
  answer: AnswerForm,
  waive: WaiveForm,
  unwaive: UnwaiveForm,
  estimate: EstimateForm,
  work: WorkForm,
  age: AgeForm,
};
