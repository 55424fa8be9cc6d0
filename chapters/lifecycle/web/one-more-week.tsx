import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, Form, useForm } from "#interface";
import { extendTimeBoxEndpoint, type ProjectView } from "../contract/index.ts";
import { type Extended, nextExtensionSays } from "../domain/index.ts";
import { useHere } from "./project-context.ts";

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  readonly name: string;
  readonly box: Extended;
  readonly onClose: () => void;
  readonly onSaid: (now: ProjectView) => Promise<void>;
}

/** "One more week, because …": one line and Enter. It is counted, and says so beforehand. */
export function OneMoreWeek({ params, name, box, onClose, onSaid }: Props) {
  const form = useForm({ reason: "" }, async ({ reason }) => {
    await onSaid(await call(extendTimeBoxEndpoint, { params, body: { weeks: 1, reason } }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={`One more week for ${name}`}>
      <Form onSubmit={form.onSubmit} action="Give it one more week" busy={form.busy} error={form.error} wide>
        <p>{nextExtensionSays(box, 1)}</p>
        <TextInput label="One more week, because …" required data-autofocus autoComplete="off" {...form.field("reason")} />
      </Form>
    </Modal>
  );
}

/** On a project's page; the key `w` presses it. */
export function ExtendBox() {
  const { project, params, said } = useHere();
  const [open, setOpen] = useState(false);
  const { phase } = project;
  if (!phase) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" data-command="extend" onClick={() => setOpen(true)}>
        One more week
      </Button>
      {open && <OneMoreWeek params={params} name={project.name} box={phase} onClose={() => setOpen(false)} onSaid={said} />}
    </>
  );
}
