import { Modal, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ProjectView } from "#chapters/lifecycle/contract";
import { call, Form, useForm } from "#interface";
import { expectUseEndpoint } from "../../contract/index.ts";
import { costQuery } from "../queries.ts";
import { FromTo } from "./from-to.tsx";
import css from "./money.module.css";
import { betweenTyped, type Cost } from "./money-says.ts";
import { TakeCounted } from "./take-counted.tsx";

interface Props {
  readonly workspace: string;
  readonly project: ProjectView;
  readonly cost: Cost;
  readonly onClose: () => void;
}

/** How a field is called where the server refuses it. */
const parts = ["calls", "tokensIn", "tokensOut"] as const;
const partSays = {
  calls: { label: "Calls for each task", description: "Tries that failed among them; one where it is left empty." },
  tokensIn: { label: "Tokens in, for each call", description: "Prompt, context and history together." },
  tokensOut: { label: "Tokens out, for each call", description: "Thinking among them, where it is paid for." },
} as const;

/** How much a project will be used: tasks a month, and what one takes of each model. */
export function ExpectUse({ workspace, project, cost, onClose }: Props) {
  const client = useQueryClient();
  // What is paid by the month alone needs no tokens.
  const models = project.dependencies.filter(({ prices }) => prices.length === 0 || prices.some(({ per }) => per !== "month"));
  const form = useForm(initialOf(models, cost.use), async (values) => {
    const between = (name: string) => betweenTyped(values[`${name}.low`] ?? "", values[`${name}.high`] ?? "");
    const now = await call(expectUseEndpoint, {
      params: { workspace, project: project.id },
      body: {
        tasksAMonth: between("tasksAMonth") ?? { low: Number.NaN, high: Number.NaN },
        models: models.map(({ id }, at) => ({
          dependency: id,
          ...{
            calls: between(`models.${at}.calls`),
            tokensIn: between(`models.${at}.tokensIn`),
            tokensOut: between(`models.${at}.tokensOut`),
          },
        })),
        tokensAre: values.tokensAre === "measured" ? "measured" : "said",
        solvedBy: values.solvedBy || null,
        source: values.source?.trim() || null,
      },
    });
    client.setQueryData(costQuery(workspace, project.id, undefined).queryKey, now);
    await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="How much it will be used" size="lg">
      <Form onSubmit={form.onSubmit} action="Keep it" busy={form.busy} error={form.error} wide>
        <p className={css.says}>
          From the least you expect to the most, eight cases of ten between; one figure where it is known. 12k is read as 12,000.
        </p>
        <FromTo form={form} name="tasksAMonth" label="Tasks a month" required />
        {models.map(({ id, model, vendor }, at) => (
          <fieldset key={id} className={css.model}>
            <legend>
              {model} by {vendor}
            </legend>
            <TakeCounted form={form} at={at} counted={cost.counted.find(({ dependency }) => dependency === id)} />
            {parts.map((part) => (
              <FromTo key={part} form={form} name={`models.${at}.${part}`} {...partSays[part]} />
            ))}
          </fieldset>
        ))}
        <NativeSelect
          label="Where the tokens are from"
          data={[
            { value: "said", label: "Somebody’s guess" },
            { value: "measured", label: "Counted in a run" },
          ]}
          {...form.field("tokensAre")}
        />
        {cost.solvedBy.length > 0 && (
          <NativeSelect
            label="The share of tasks solved is told by"
            description="A task that is solved costs what a task costs over this share."
            data={[{ value: "", label: "none of its criteria" }, ...cost.solvedBy.map(({ id, metric }) => ({ value: id, label: metric }))]}
            {...form.field("solvedBy")}
          />
        )}
        <TextInput label="Where the figures are from" placeholder="tickets of last year, trial of 12 March" {...form.field("source")} />
      </Form>
    </Modal>
  );
}

/** What was said last, to be changed; empty fields where nothing was. */
function initialOf(models: ProjectView["dependencies"], use: Cost["use"]): Record<string, string> {
  const at = (name: string, range: { readonly low: number; readonly high: number } | null | undefined) => ({
    [`${name}.low`]: range ? String(range.low) : "",
    [`${name}.high`]: range && range.high !== range.low ? String(range.high) : "",
  });
  return {
    ...at("tasksAMonth", use?.tasksAMonth),
    ...Object.assign(
      {},
      ...models.flatMap(({ id }, place) => {
        const said = use?.models.find(({ dependency }) => dependency === id);
        return parts.map((part) => at(`models.${place}.${part}`, said?.[part]));
      }),
    ),
    ...{ tokensAre: use?.tokensAre ?? "said", solvedBy: use?.solvedBy ?? "", source: use?.source ?? "" },
  };
}
