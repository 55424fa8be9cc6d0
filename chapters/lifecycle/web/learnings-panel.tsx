import { Button, Modal, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, Due, Figure, Form, Link, useForm } from "#interface";
import { type Day, longDay } from "#kernel";
import { recordLearningEndpoint } from "../contract/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { draftText } from "./draft-text.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";
import { draftQuery } from "./queries.ts";

/** What was believed, what was found: as worth showing as a launch. After a stop it stands drafted, ready to be put right. */
export function LearningsPanel() {
  const { project, workspace, may } = useHere();
  const [open, setOpen] = useState(false);
  const due = project.stop?.learningDueOn ?? null;
  if (project.learnings.length === 0 && !may.write) return null;
  return (
    <section className={css.panel}>
      <h2 className={css.title}>Learned</h2>
      {due !== null && (
        <p>
          <Due>Stopped, learning open</Due> It is drafted from the record; putting it right and keeping it is due by {longDay(due as Day)}{" "}
          from whoever decided.
        </p>
      )}
      {project.learnings.map((learning) => (
        <div key={learning.cite.entry} className={css.learning}>
          <Figure evidence={citeEvidence(learning.found ?? "A learning", learning.cite, workspace)}>{learning.found}</Figure>
          <p>Believed before: {learning.believed}</p>
          <p>Next time: {learning.wouldDoDifferently}</p>
          {learning.cost && (
            <p>
              <Figure evidence={{ title: learning.cost.says, says: learning.cost.assumes.join(" "), facts: [] }}>
                {learning.cost.says}
              </Figure>
            </p>
          )}
          <p>{longDay(learning.cite.on as Day)}</p>
        </div>
      ))}
      {may.write && (
        <Button size="compact-sm" variant={due === null ? "default" : "filled"} data-command="learning" onClick={() => setOpen(true)}>
          {due === null ? "Record a learning" : "Put the learning right"}
        </Button>
      )}{" "}
      <Link to={`/w/${workspace}/learnings`}>All learnings</Link>
      {open && <DraftedForm onClose={() => setOpen(false)} />}
    </section>
  );
}

/** Waits for the draft, so that nothing jumps under somebody's hands. */
function DraftedForm({ onClose }: { readonly onClose: () => void }) {
  const { params, project } = useHere();
  const draft = useQuery({ ...draftQuery(params.workspace, params.project), enabled: project.stop !== null });
  if (project.stop !== null && !draft.data && !draft.error) return null;
  return <LearningForm onClose={onClose} draft={draft.data} />;
}

interface FormProps {
  readonly onClose: () => void;
  readonly draft: Awaited<ReturnType<NonNullable<ReturnType<typeof draftQuery>["queryFn"]>>> | undefined;
}
function LearningForm({ onClose, draft }: FormProps) {
  const { params, said } = useHere();
  const initial = {
    believed: draftText(draft?.believed ?? []),
    found: draftText(draft?.found ?? []),
    wouldDoDifferently: draftText(draft?.wouldDoDifferently ?? []),
  };
  const form = useForm(initial, async (body) => {
    await said(await call(recordLearningEndpoint, { params, body }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={draft ? "What was learnt, as the record has it" : "Record a learning"} size="lg">
      <Form onSubmit={form.onSubmit} action="Keep the learning" busy={form.busy} error={form.error} wide>
        <Textarea label="What we believed" autosize minRows={2} maxRows={8} required data-autofocus {...form.field("believed")} />
        <Textarea label="What we found" autosize minRows={2} maxRows={8} required {...form.field("found")} />
        <Textarea label="What we would do differently" autosize minRows={2} maxRows={8} required {...form.field("wouldDoDifferently")} />
        {draft?.cost && (
          <p>
            <Figure evidence={{ title: draft.cost.says, says: draft.cost.assumes.join(" "), facts: [] }}>{draft.cost.says}</Figure> It is
            worked out, and kept with the learning.
          </p>
        )}
      </Form>
    </Modal>
  );
}
