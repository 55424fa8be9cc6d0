import { Modal, Textarea } from "@mantine/core";
import { call, Form, useForm } from "#interface";
import { withdrawCriterionEndpoint } from "../contract/index.ts";
import type { CriterionShown } from "./criterion-words.ts";
import { useHere } from "./project-context.ts";

/** Taking a criterion back is said with a reason, and stays in the story. */
export function WithdrawCriterion({ criterion, onClose }: { readonly criterion: CriterionShown; readonly onClose: () => void }) {
  const { params, said } = useHere();
  const form = useForm({ reason: "" }, async (body) => {
    await said(await call(withdrawCriterionEndpoint, { params: { ...params, criterion: criterion.id }, body }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Withdraw the criterion">
      <Form onSubmit={form.onSubmit} action="Withdraw it" busy={form.busy} error={form.error} wide>
        <p>“{criterion.says}” no longer counts at any gate. That it was agreed, and why it was withdrawn, stays in the story.</p>
        <Textarea label="Why" autosize minRows={2} data-autofocus required {...form.field("reason")} />
      </Form>
    </Modal>
  );
}
