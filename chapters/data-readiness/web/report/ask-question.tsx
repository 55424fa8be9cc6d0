import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, Form, useForm, useSetQuery } from "#interface";
import { askQuestionEndpoint } from "../../contract/index.ts";
import { useDataSet } from "./data-set-context.ts";

/** What the data must answer: without a question the highest band cannot be reached. */
export function AskQuestion() {
  const { dataSet, params, profile, said } = useDataSet();
  const [open, setOpen] = useState(false);
  const setQuery = useSetQuery();
  const isEvaluation = profile?.roles.evaluation != null;
  const form = useForm(
    { asks: "", target: profile?.roles.target ?? "", margin: "", project: dataSet.projects[0]?.project ?? "" },
    async ({ asks, target, margin, project }) => {
      const points = Number(margin.replace(",", "."));
      const now = await call(askQuestionEndpoint, {
        params,
        body: {
          asks,
          ...(target ? { target } : {}),
          ...(margin.trim() === "" ? {} : { claimedMargin: points / 100 }),
          ...(project ? { project } : {}),
        },
      });
      await said();
      setQuery({ question: now.questions.at(-1)?.id });
      setOpen(false);
    },
  );
  return (
    <>
      <Button variant="subtle" size="compact-xs" data-no-print onClick={() => setOpen(true)}>
        Ask another
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="What must the data answer?">
        <Form onSubmit={form.onSubmit} action="Ask it" busy={form.busy} error={form.error} wide>
          <Textarea
            label="The question, in words"
            placeholder="Which customers will leave within 60 days?"
            autosize
            minRows={2}
            data-autofocus
            required
            {...form.field("asks")}
          />
          {isEvaluation ? (
            <TextInput
              label="The difference to be claimed, in points"
              description="Left empty where none is claimed."
              inputMode="decimal"
              {...form.field("margin")}
            />
          ) : (
            <NativeSelect
              label="The column that answers it"
              data={["", ...(profile?.columns ?? []).map(({ name }) => name)]}
              {...form.field("target")}
            />
          )}
          {dataSet.projects.length > 0 && (
            <NativeSelect
              label="Which project asks"
              data={[
                { value: "", label: "None" },
                ...dataSet.projects.map(({ project, name }) => ({ value: project, label: name ?? project })),
              ]}
              {...form.field("project")}
            />
          )}
        </Form>
      </Modal>
    </>
  );
}
