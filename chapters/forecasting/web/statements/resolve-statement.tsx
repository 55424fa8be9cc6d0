import { Button, Modal, Radio, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, Form, today, useForm } from "#interface";
import { type Day, longDay } from "#kernel";
import { resolveStatementEndpoint, type StatementView } from "../../contract/index.ts";
import { type Resolution, resolutions } from "../../domain/index.ts";
import css from "./statements.module.css";
import { outcomeSays } from "./statements-say.ts";
import { useStatementSaid } from "./use-statement-said.ts";

interface Props {
  readonly statement: StatementView;
  readonly workspace: string;
}

/** How it ended, with what shows it; or void, with the reason. */
export function ResolveStatement({ statement, workspace }: Props) {
  const [open, setOpen] = useState(false);
  const isDue = statement.state === "due";
  const words = statement.resolution ? "Put it right" : statement.criterion ? "Void it" : "Say how it ended";
  return (
    <>
      <Button variant={isDue && !statement.criterion ? "filled" : "default"} data-command="resolve" onClick={() => setOpen(true)}>
        {words}
      </Button>
      {open && <ResolutionForm {...{ statement, workspace, words }} onClose={() => setOpen(false)} />}
    </>
  );
}

interface FormProps extends Props {
  readonly words: string;
  readonly onClose: () => void;
}

function ResolutionForm({ statement, workspace, words, onClose }: FormProps) {
  const said = useStatementSaid(workspace);
  const may = mayBe(statement);
  const form = useForm(
    { outcome: may.length === 1 ? (may[0] ?? "") : "", because: "", evidence: "" } as Record<string, string>,
    async (values) => {
      const body = {
        outcome: values.outcome as Resolution,
        because: (values.because ?? "").trim(),
        ...(values.evidence?.trim() ? { evidence: Number(values.evidence) } : {}),
      };
      await said(await call(resolveStatementEndpoint, { params: { workspace, statement: statement.id }, body }));
      onClose();
    },
  );
  return (
    <Modal opened onClose={onClose} title={words} size="lg">
      <Form onSubmit={form.onSubmit} action={words} busy={form.busy} error={form.error} wide>
        <p>{statement.claim}</p>
        {may.length > 1 ? (
          <Radio.Group
            label="How it ended"
            value={form.values.outcome ?? ""}
            onChange={(outcome) => form.set("outcome", outcome)}
            error={form.field("outcome").error}
          >
            <div className={css.fields}>
              {may.map((outcome) => (
                <Radio key={outcome} value={outcome} label={outcomeSays[outcome]} />
              ))}
            </div>
          </Radio.Group>
        ) : (
          <p className={css.says}>
            It is drawn from a criterion and resolves by its evidence. What cannot be told any more is voided: then nobody is scored.
          </p>
        )}
        <Textarea
          label={form.values.outcome === "void" ? "Why it cannot be told" : "What shows it"}
          autosize
          minRows={2}
          required
          data-autofocus
          {...form.field("because")}
        />
        {form.values.outcome !== "void" && (
          <TextInput
            className={css.day}
            label="Entry that shows it"
            description="Its place in the record, where there is one."
            inputMode="numeric"
            placeholder="none"
            {...form.field("evidence")}
          />
        )}
      </Form>
    </Modal>
  );
}

/** A no is not known before the day; what is drawn from a criterion is told by its evidence. */
function mayBe({ criterion, resolution, resolvesOn }: StatementView): readonly Resolution[] {
  if (resolution === null && criterion !== null) return ["void"];
  return (resolvesOn as Day) > today() ? resolutions.filter((outcome) => outcome !== "no") : resolutions;
}

/** What the buttons and the evidence say of an end that is on record. */
export const endSays = ({ outcome, on }: { readonly outcome: Resolution; readonly on: string }): string =>
  `${outcomeSays[outcome]}, ${longDay(on as Day)}`;
