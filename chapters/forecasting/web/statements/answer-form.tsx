import { Button } from "@mantine/core";
import { call, Form, useForm, useParam } from "#interface";
import { answerStatementEndpoint, type StatementView } from "../../contract/index.ts";
import { ChanceField } from "./chance-field.tsx";
import { chanceTyped } from "./statements-say.ts";
import { useStatementSaid } from "./use-statement-said.ts";

interface Props {
  readonly statement: StatementView;
  /** Leaves it unanswered; none where the form is the page. */
  readonly onClose?: () => void;
}

/** One's own answer. Nobody sees it before theirs is in, and one sees nobody's before it is given. */
export function AnswerForm({ statement, onClose }: Props) {
  const workspace = useParam("workspace");
  const said = useStatementSaid(workspace);
  const form = useForm({ probability: "" }, async ({ probability }) => {
    const body = { probability: chanceTyped(probability) };
    await said(await call(answerStatementEndpoint, { params: { workspace, statement: statement.id }, body }));
    form.reset();
    onClose?.();
  });
  return (
    <Form
      onSubmit={form.onSubmit}
      action={statement.own.length === 0 ? "Answer, blind" : "Change your answer"}
      busy={form.busy}
      error={form.error}
      beside={
        onClose && (
          <Button variant="subtle" onClick={onClose}>
            Leave it
          </Button>
        )
      }
      wide
    >
      <ChanceField
        label="How likely do you take it to be?"
        value={form.values.probability}
        onValue={(percent) => form.set("probability", percent)}
        error={form.field("probability").error}
        focus={onClose !== undefined}
      />
    </Form>
  );
}
