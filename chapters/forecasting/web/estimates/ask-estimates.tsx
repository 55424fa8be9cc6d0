import { Checkbox, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, Form, sentence, useForm } from "#interface";
import { askEstimatesEndpoint } from "../../contract/index.ts";
import type { EstimatedPart } from "../../domain/index.ts";
import css from "./estimates.module.css";
import { partName } from "./estimates-say.ts";
import { useEstimatesSaid } from "./use-estimates-said.ts";

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  /** What can still be estimated. */
  readonly left: readonly EstimatedPart[];
  readonly onClose: () => void;
}

/** Which parts are to be estimated, and until when. */
export function AskEstimates({ params, left, onClose }: Props) {
  const said = useEstimatesSaid(params.workspace);
  const [parts, setParts] = useState<readonly string[]>(left.filter((part) => part !== "whole").slice(0, 1));
  const form = useForm({ until: "" }, async ({ until }) => {
    const wanted = left.filter((part) => parts.includes(part));
    await said(await call(askEstimatesEndpoint, { params, body: { parts: wanted, ...(until ? { until } : {}) } }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Ask for estimates">
      <Form onSubmit={form.onSubmit} action="Ask for them" busy={form.busy} error={form.error} wide>
        <p className={css.says}>Each gives theirs blind: nobody sees another’s before their own is in.</p>
        <Checkbox.Group label="Of what is left of" value={[...parts]} onChange={setParts}>
          <div className={css.parts}>
            {left.map((part) => (
              <Checkbox key={part} value={part} label={sentence(partName(part))} />
            ))}
          </div>
        </Checkbox.Group>
        <TextInput className={css.day} label="Wanted by" description="Left out, there is no hurry." type="date" {...form.field("until")} />
      </Form>
    </Modal>
  );
}
