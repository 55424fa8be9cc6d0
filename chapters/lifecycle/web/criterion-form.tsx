import { Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { call, Form, useForm } from "#interface";
import { correctCriterionEndpoint, editCriterionEndpoint, setCriterionEndpoint } from "../contract/index.ts";
import {
  type Comparison,
  type CriterionRole,
  comparisons,
  phaseName,
  phases,
  type ReadyCriterion,
  roles,
  wordsOf,
} from "../domain/index.ts";
import { type CriterionValues, decidersFor, freshChoices, termsOf, trialSays, valuesOf, waysOfTrial } from "./criterion-values.ts";
import type { CriterionShown } from "./criterion-words.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";
import { filledWith, ReadyCriteria } from "./ready-criteria.tsx";
import { TrialWays } from "./trial/trial-ways.tsx";

const roleSays: Readonly<Record<CriterionRole, string>> = {
  success: "success: the aim",
  "minimum-viable": "minimum viable: good enough to productionise",
  kill: "kill: what stops it",
};
const signs: Readonly<Record<Comparison, string>> = {
  "at-least": "is at least",
  "at-most": "is at most",
  above: "is above",
  below: "is below",
};

interface Props {
  readonly onClose: () => void;
  /** The one that is corrected or edited; a new one where left out. */
  readonly criterion?: CriterionShown;
}

/** What is agreed, as a sentence with gaps: this number, on these cases, compared so, by then. */
export function CriterionForm({ onClose, criterion }: Props) {
  const { params, said, project } = useHere();
  const terms = criterion?.terms;
  const marked = criterion !== undefined && !criterion.correctable;
  const kind = project.kind?.value ?? null;
  const form = useForm(valuesOf(terms), async (values) => {
    const next = termsOf(values, criterion, kind);
    if (!criterion) await said(await call(setCriterionEndpoint, { params, body: next }));
    else if (marked)
      await said(
        await call(editCriterionEndpoint, {
          params: { ...params, criterion: criterion.id },
          body: { terms: next, reason: values.why ?? "" },
        }),
      );
    else await said(await call(correctCriterionEndpoint, { params: { ...params, criterion: criterion.id }, body: next }));
    onClose();
  });
  const [ready, setReady] = useState<ReadyCriterion>();
  const { values } = form;
  const trial = useDeferredValue(values);
  const ways = useMemo(() => waysOfTrial(trial), [trial]);
  const trialLine = useMemo(() => (ways.length > 0 ? null : trialSays(trial)), [trial, ways]);
  const title = !criterion ? "Set a criterion" : marked ? "Edit it, marked as edited" : "Correct it";
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Form onSubmit={form.onSubmit} action={title} busy={form.busy} error={form.error} wide>
        {!criterion && (
          <ReadyCriteria
            chosen={ready}
            onChoose={(one) => {
              setReady(one);
              for (const [name, value] of Object.entries(filledWith(one))) form.set(name, value);
            }}
          />
        )}
        <NativeSelect label="It says" data={roles.map((value) => ({ value, label: roleSays[value] }))} {...form.field("role")} />
        <div className={css.pair}>
          <TextInput label="The number" placeholder={wordsOf(kind).metricExample} required data-autofocus {...form.field("metric")} />
          <TextInput label="On which cases" placeholder="all cases" {...form.field("slice")} />
        </div>
        <div className={css.triple}>
          <NativeSelect
            label="Compared"
            data={comparisons.map((value) => ({ value, label: signs[value] }))}
            {...form.field("comparison")}
          />
          <TextInput label="Threshold" placeholder="0.8" inputMode="decimal" required {...form.field("threshold")} />
          <TextInput label="Unit" placeholder="none" {...form.field("unit")} />
        </div>
        <div className={css.triple}>
          <TextInput label="By" type="date" {...form.field("deadline")} />
          <NativeSelect label="Decided by" data={[...decidersFor(values)]} {...form.field("decidedBy")} />
          <DecidedWith values={values} field={form.field} />
        </div>
        {ready?.because && <p className={css.hint}>Suggested, and yours to change: {ready.because}</p>}
        {ways.length > 0 && (
          <TrialWays ways={ways} field={form.field} chosen={values.shape ?? ""} onChoose={(to) => form.set("shape", to)} />
        )}
        {trialLine && (
          <p className={css.consequence} aria-live="polite">
            {trialLine}
          </p>
        )}
        <Textarea
          label="Why the business needs exactly this"
          description={ready?.reasonAsks}
          autosize
          minRows={2}
          {...form.field("reason")}
        />
        <details className={css.folded}>
          <summary>How it is computed, how long a measurement counts, when it locks</summary>
          <div className={css.form}>
            <TextInput label="How the figure is computed" placeholder={wordsOf(kind).estimatorExample} {...form.field("estimator")} />
            <div className={css.pair}>
              <NativeSelect label="A measurement counts for" data={[...freshChoices(values, kind)]} {...form.field("fresh")} />
              <NativeSelect
                label="Locks at the start of"
                data={phases.map((value) => ({ value, label: phaseName[value] }))}
                {...form.field("phase")}
              />
            </div>
          </div>
        </details>
        {marked && (
          <Textarea
            label={criterion?.locked ? "Why it is changed after the lock" : "Why it is changed after a figure"}
            description="What it said before stays on the page for good, with this reason."
            autosize
            minRows={2}
            required
            {...form.field("why")}
          />
        )}
      </Form>
    </Modal>
  );
}

/** What the choice of who decides needs: a number of cases, or the share that is not worth it. */
function DecidedWith({ values, field }: { readonly values: CriterionValues; readonly field: (name: string) => object }) {
  if (values.decidedBy === "two-stage")
    return <TextInput label="Not worth it at" placeholder="0.2" inputMode="decimal" required {...field("notWorth")} />;
  if (values.decidedBy === "predicted")
    return <TextInput label="Cases planned" placeholder="40" inputMode="numeric" required {...field("planned")} />;
  return <TextInput label="Cases at least" inputMode="numeric" placeholder="any number" {...field("minimumSample")} />;
}
