import { Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call, Form, tell, useForm } from "#interface";
import { attachReport } from "../../contract/index.ts";
import { criteriaQuery, projectsQuery } from "../queries.ts";
import { useDataSet } from "../report/data-set-context.ts";
import css from "../report/report.module.css";
import { attachedSays, figureName, needsTerms } from "./attach-says.ts";
import type { AttachFigure } from "./attach-types.ts";

const roles = [
  { value: "success", label: "Success" },
  { value: "minimum-viable", label: "Good enough" },
  { value: "kill", label: "Stop" },
] as const;
const comparisons = [
  { value: "at-least", label: "at least" },
  { value: "at-most", label: "at most" },
  { value: "above", label: "above" },
  { value: "below", label: "below" },
] as const;
const one = <T extends { readonly value: string }>(of: readonly T[], value: string): T["value"] =>
  of.find((each) => each.value === value)?.value ?? of[0]?.value ?? "";

/** Which project, which figure of the report, and which criterion it answers: one that is there, or one set in the same act. */
export function AttachDialog({ onClose }: { readonly onClose: () => void }) {
  const { workspace, dataSet, made, said } = useDataSet();
  const client = useQueryClient();
  const projects = useQuery(projectsQuery(workspace)).data?.rows ?? [];
  const first = dataSet.projects[0]?.project ?? "";
  const asked = made.report.checks.filter(({ state }) => state === "passed" || state === "failed");
  const form = useForm(
    {
      project: first,
      figure: "band",
      check: asked[0]?.check ?? "",
      criterion: "",
      role: "success",
      comparison: "at-least",
      threshold: "",
      reason: "",
    },
    async (values) => {
      const of = one(figures, values.figure);
      const figure: AttachFigure = of === "check" ? { of, check: values.check } : { of };
      const terms = {
        role: one(roles, values.role),
        comparison: one(comparisons, values.comparison),
        threshold: Number(values.threshold.replace(",", ".")),
        ...(values.reason.trim() === "" ? {} : { reason: values.reason }),
      };
      const body = {
        ...{ dataSet: dataSet.id, version: made.version, question: made.question, figure },
        ...(values.criterion === "" || values.criterion === "new" ? {} : { criterion: values.criterion }),
        ...(needsTerms(of, values.criterion) && values.threshold.trim() !== "" ? { terms } : {}),
      };
      const done = await call(attachReport, { params: { workspace, project: values.project }, body });
      tell(attachedSays(done, projects.find(({ id }) => id === values.project)?.name ?? "the project"));
      await Promise.all([said(), client.invalidateQueries({ queryKey: ["lifecycle", workspace] })]);
      onClose();
    },
  );
  const { project, figure, criterion } = form.values;
  const criteria = useQuery(criteriaQuery(workspace, project)).data ?? [];
  return (
    <Modal opened onClose={onClose} title="Attach this report to a criterion" size="lg">
      <Form onSubmit={form.onSubmit} action="Attach it" busy={form.busy} error={form.error} wide>
        <p>It is kept as it is today, under its digest, so that a gate can cite it and anybody can check it.</p>
        <NativeSelect
          label="Project"
          {...form.field("project")}
          data={[
            ...(first === "" ? [{ value: "", label: "Choose one" }] : []),
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect label="What of it" {...form.field("figure")} data={figures.map((each) => ({ ...each }))} />
        {figure === "check" && (
          <NativeSelect
            label="Which check"
            {...form.field("check")}
            data={asked.map(({ check, asks }) => ({ value: check, label: asks }))}
          />
        )}
        <NativeSelect
          label="Which criterion it answers"
          {...form.field("criterion")}
          data={[
            {
              value: "",
              label: figure === "band" ? "The one that asks for the band, or a new one: at least B" : "The one that asks for it",
            },
            ...criteria.map(({ id, says }) => ({ value: id, label: says })),
            { value: "new", label: "A new one" },
          ]}
        />
        {needsTerms(one(figures, figure), criterion) && (
          <>
            <div className={css.three}>
              <NativeSelect label="Says" {...form.field("role")} data={roles.map((each) => ({ ...each }))} />
              <NativeSelect label="Is met when it is" {...form.field("comparison")} data={comparisons.map((each) => ({ ...each }))} />
              <TextInput
                label={figure === "band" ? "Band (C is 1, B 2, A 3)" : "Threshold"}
                inputMode="decimal"
                {...form.field("threshold")}
              />
            </div>
            <Textarea label="Why so much" autosize minRows={1} {...form.field("reason")} />
          </>
        )}
      </Form>
    </Modal>
  );
}

const figures = (["band", "rows", "effort", "check"] as const).map((value) => ({ value, label: figureName[value] }));
