import { Modal, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, Form, today, useForm } from "#interface";
import { addDays } from "#kernel";
import { makeStatementEndpoint, type StatementView } from "../../contract/index.ts";
import { openCriteriaQuery, projectsQuery } from "../queries.ts";
import { ChanceField } from "./chance-field.tsx";
import css from "./statements.module.css";
import { chanceTyped } from "./statements-say.ts";
import { useStatementSaid } from "./use-statement-said.ts";

interface Props {
  readonly workspace: string;
  readonly project?: string;
  readonly onClose: () => void;
  readonly onMade?: (made: StatementView) => void;
}

const TWO_WEEKS = 14;

/** A claim with the day on which it will be known: in one's own words, or drawn from a criterion. */
export function MakeStatement({ workspace, project, onClose, onMade }: Props) {
  const said = useStatementSaid(workspace);
  const [how, setHow] = useState("words");
  const isDrawn = how === "criterion";
  const form = useForm(
    { claim: "", project: project ?? "", criterion: "", resolvesOn: addDays(today(), TWO_WEEKS) as string, probability: "" },
    async (values) => {
      const body = {
        ...(isDrawn ? { criterion: values.criterion } : { claim: values.claim.trim() }),
        ...(values.project ? { project: values.project } : {}),
        ...(values.resolvesOn ? { resolvesOn: values.resolvesOn } : {}),
        ...(values.probability.trim() ? { probability: chanceTyped(values.probability) } : {}),
      };
      const made = await call(makeStatementEndpoint, { params: { workspace }, body });
      await said(made);
      onClose();
      onMade?.(made);
    },
  );
  const projects = useQuery({ ...projectsQuery(workspace), enabled: project === undefined });
  const criteria = useQuery(openCriteriaQuery(workspace, isDrawn ? form.values.project : ""));
  const choose = (criterion: string) => {
    form.set("criterion", criterion);
    form.set("resolvesOn", criteria.data?.find(({ id }) => id === criterion)?.deadline ?? form.values.resolvesOn);
  };
  return (
    <Modal opened onClose={onClose} title="Make a statement" size="lg">
      <Form onSubmit={form.onSubmit} action="Make the statement" busy={form.busy} error={form.error} wide>
        <SegmentedControl
          aria-label="Where the claim comes from"
          value={how}
          onChange={setHow}
          data={[
            { value: "words", label: "In your own words" },
            { value: "criterion", label: "From a criterion" },
          ]}
        />
        {project === undefined && (
          <NativeSelect
            label="About which project"
            data={[
              { value: "", label: isDrawn ? "Choose a project" : "None in particular" },
              ...(projects.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.field("project")}
          />
        )}
        {isDrawn ? (
          <NativeSelect
            label="By which criterion"
            description="Its evidence resolves the statement, so nobody has to."
            data={[
              { value: "", label: criterionAsks(form.values.project, criteria.data?.length) },
              ...(criteria.data ?? []).map(({ id, says }) => ({ value: id, label: says })),
            ]}
            {...form.field("criterion")}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
        ) : (
          <Textarea
            label="What will be true by then"
            description="So that anybody could say afterwards whether it was."
            placeholder="This approach reaches a recall of 0.80 on new customers"
            autosize
            minRows={2}
            required
            data-autofocus
            {...form.field("claim")}
          />
        )}
        <TextInput className={css.day} label="Known by" type="date" required {...form.field("resolvesOn")} />
        <ChanceField
          label="Your own answer, at once if you like"
          value={form.values.probability}
          onValue={(percent) => form.set("probability", percent)}
          error={form.field("probability").error}
        />
      </Form>
    </Modal>
  );
}

function criterionAsks(project: string, criteria: number | undefined): string {
  if (project === "") return "Choose a project first";
  return criteria === 0 ? "This project has no criteria yet" : "Choose a criterion";
}
