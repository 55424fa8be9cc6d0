import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form, useForm } from "#interface";
import type { AssumptionsView } from "../../contract/index.ts";
import { assumptionsQuery } from "../queries.ts";
import css from "./assumptions.module.css";
import { figureTyped } from "./assumptions-say.ts";

interface Field {
  /** As the server names it when it refuses: `prior.median`. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly now: number;
}

interface Props {
  readonly title: string;
  readonly workspace: string;
  readonly fields: readonly Field[];
  /** Somebody has said another, so the usual can be had again. */
  readonly isOwn: boolean;
  /** Null for the usual again. */
  readonly send: (figures: Readonly<Record<string, number>> | null, because: string) => Promise<AssumptionsView>;
}

/** One assumption changed, with the reason that stands beside it from then on. */
export function EditAssumption(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)} aria-label={`Change: ${props.title}`}>
        Change
      </Button>
      {open && <EditForm {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function EditForm({ title, workspace, fields, isOwn, send, onClose }: Props & { readonly onClose: () => void }) {
  const client = useQueryClient();
  const keep = async (figures: Readonly<Record<string, number>> | null, because: string) => {
    client.setQueryData(assumptionsQuery(workspace, undefined).queryKey, await send(figures, because));
    await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
    onClose();
  };
  const initial: Record<string, string> = { because: "", ...Object.fromEntries(fields.map(({ name, now }) => [name, String(now)])) };
  const form = useForm(initial, ({ because = "", ...typed }) =>
    keep(Object.fromEntries(fields.map(({ name }) => [name, figureTyped(typed[name] ?? "")])), because.trim()),
  );
  const back = useForm({ because: "" }, () => keep(null, (form.values.because ?? "").trim()));
  return (
    <Modal opened onClose={onClose} title={title}>
      <Form
        onSubmit={form.onSubmit}
        action="Assume this"
        busy={form.busy}
        error={form.error ?? back.error}
        beside={
          isOwn && (
            <Button variant="subtle" loading={back.busy} onClick={() => void back.submit()}>
              Assume the usual again
            </Button>
          )
        }
        wide
      >
        {fields.map(({ name, label, description }) => (
          <TextInput key={name} label={label} description={description} inputMode="decimal" required {...form.field(name)} />
        ))}
        <Textarea
          label="Why"
          description="It stands beside the figure."
          autosize
          minRows={2}
          required
          {...form.field("because")}
          error={form.field("because").error ?? back.field("because").error}
        />
        <p className={css.quiet}>Every forecast of this workspace moves with it from today on; earlier ones stay as they were told.</p>
      </Form>
    </Modal>
  );
}
