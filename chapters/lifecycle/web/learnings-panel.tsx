import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { call, Figure, Form, useForm } from "#interface";
import { type Day, longDay } from "#kernel";
import { recordLearningEndpoint } from "../contract/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

/** What was believed, what was found: as worth showing as a launch. */
export function LearningsPanel() {
  const { project, workspace, may } = useHere();
  const [open, setOpen] = useState(false);
  if (project.learnings.length === 0 && !may.write) return null;
  return (
    <section className={css.panel}>
      <h2 className={css.title}>Learned</h2>
      {project.learnings.map((learning) => (
        <div key={learning.cite.entry} className={css.learning}>
          <Figure evidence={citeEvidence(learning.found ?? "A learning", learning.cite, workspace)}>{learning.found}</Figure>
          <p>Believed before: {learning.believed}</p>
          <p>Next time: {learning.wouldDoDifferently}</p>
          <p>{longDay(learning.cite.on as Day)}</p>
        </div>
      ))}
      {may.write && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          Record a learning
        </Button>
      )}
      {open && <LearningForm onClose={() => setOpen(false)} />}
    </section>
  );
}

function LearningForm({ onClose }: { readonly onClose: () => void }) {
  const { params, said } = useHere();
  const form = useForm({ believed: "", found: "", wouldDoDifferently: "" }, async (body) => {
    await said(await call(recordLearningEndpoint, { params, body }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Record a learning">
      <Form onSubmit={form.onSubmit} action="Keep the learning" busy={form.busy} error={form.error} wide>
        <Textarea label="What we believed" autosize minRows={2} required data-autofocus {...form.field("believed")} />
        <Textarea label="What we found" autosize minRows={2} required {...form.field("found")} />
        <Textarea label="What we would do differently" autosize minRows={2} required {...form.field("wouldDoDifferently")} />
      </Form>
    </Modal>
  );
}
