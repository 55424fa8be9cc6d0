import { Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { call, Form, useForm } from "#interface";
import { correctCriterionEndpoint, editCriterionEndpoint, setCriterionEndpoint } from "../contract/index.ts";
import { type Comparison, type CriterionRole, comparisons, phaseName, phases, roles } from "../domain/index.ts";
import type { CriterionShown } from "./criterion-words.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

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
  const { params, said } = useHere();
  const terms = criterion?.terms;
  const marked = criterion !== undefined && criterion.locked !== null && !criterion.correctable;
  const form = useForm(
    {
      role: terms?.role ?? "minimum-viable",
      metric: terms?.metric ?? "",
      slice: terms?.slice ?? "",
      comparison: terms?.comparison ?? "at-least",
      threshold: terms ? String(terms.threshold) : "",
      unit: terms?.unit ?? "",
      minimumSample: terms?.minimumSample == null ? "" : String(terms.minimumSample),
      deadline: terms?.deadline ?? "",
      reason: terms?.reason ?? "",
      phase: terms?.phase ?? "proof-of-concept",
      why: "",
    } as Record<string, string>,
    async (values) => {
      const next = {
        role: values.role as CriterionRole,
        metric: (values.metric ?? "").trim(),
        slice: values.slice?.trim() || null,
        comparison: values.comparison as Comparison,
        threshold: Number(values.threshold === "" ? Number.NaN : values.threshold?.replace(",", ".")),
        unit: values.unit?.trim() || null,
        minimumSample: values.minimumSample ? Number(values.minimumSample) : null,
        deadline: values.deadline || null,
        reason: values.reason?.trim() || null,
        phase: values.phase as (typeof phases)[number],
      };
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
    },
  );
  const title = !criterion ? "Set a criterion" : marked ? "Edit it, marked as edited" : "Correct it";
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Form onSubmit={form.onSubmit} action={title} busy={form.busy} error={form.error} wide>
        <NativeSelect label="It says" data={roles.map((value) => ({ value, label: roleSays[value] }))} {...form.field("role")} />
        <div className={css.pair}>
          <TextInput label="The number" placeholder="recall" required data-autofocus {...form.field("metric")} />
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
          <TextInput label="Cases at least" inputMode="numeric" placeholder="any number" {...form.field("minimumSample")} />
          <NativeSelect
            label="Locks at the start of"
            data={phases.map((value) => ({ value, label: phaseName[value] }))}
            {...form.field("phase")}
          />
        </div>
        <Textarea label="Why the business needs exactly this" autosize minRows={2} {...form.field("reason")} />
        {marked && (
          <Textarea
            label="Why it is changed after the lock"
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
