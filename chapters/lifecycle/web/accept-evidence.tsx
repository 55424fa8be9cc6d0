import { Modal, Textarea } from "@mantine/core";
import { call, Form, useForm } from "#interface";
import { acceptEvidenceEndpoint } from "../contract/index.ts";
import type { CriterionShown } from "./criterion-words.ts";
import { useHere } from "./project-context.ts";

/** A figure that somebody only stated counts once a lead accepts it, with a reason that stays. */
export function AcceptEvidence({ criterion, onClose }: { readonly criterion: CriterionShown; readonly onClose: () => void }) {
  const { params, said } = useHere();
  const form = useForm({ reason: "" }, async ({ reason }) => {
    if (!criterion.evidence) return;
    await said(
      await call(acceptEvidenceEndpoint, { params, body: { criterion: criterion.id, evidence: criterion.evidence.evidence, reason } }),
    );
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Accept what was stated">
      <Form onSubmit={form.onSubmit} action="Accept it" busy={form.busy} error={form.error} wide>
        <p>
          “{criterion.says}” is then answered by {criterion.evidence?.value}, which nobody measured here. That it was accepted, and why,
          stays in the story.
        </p>
        <Textarea label="Why" autosize minRows={2} data-autofocus required {...form.field("reason")} />
      </Form>
    </Modal>
  );
}
