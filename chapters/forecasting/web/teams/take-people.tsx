import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { phaseName } from "#chapters/lifecycle/domain";
import { call, Form, sentence, useForm } from "#interface";
import { type PeopleView, returnPeopleEndpoint, takePeopleEndpoint } from "../../contract/index.ts";
import { boxedPhases } from "../../domain/index.ts";
import { figureTyped } from "../assumptions/assumptions-say.ts";
import { peopleQuery } from "../queries.ts";
import css from "./teams.module.css";
import { peopleSay } from "./teams-say.ts";

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  readonly teams: PeopleView["teams"];
  readonly taken: PeopleView["taken"];
  readonly onClose: () => void;
}

/** Which team works on it and how many of it, by phase where they differ. */
export function TakePeople({ params, teams, taken, onClose }: Props) {
  const client = useQueryClient();
  const kept = async (now: PeopleView) => {
    client.setQueryData(peopleQuery(params.workspace, params.project, undefined).queryKey, now);
    await client.invalidateQueries({ queryKey: ["forecasting", params.workspace] });
    onClose();
  };
  const said = new Map(taken?.phases.map(({ phase, asked }) => [phase, String(asked)]));
  const initial: Record<string, string> = {
    ...{ team: taken?.team.id ?? teams[0]?.id ?? "", people: taken ? String(taken.people) : "" },
    ...Object.fromEntries(boxedPhases.map((phase) => [phase, said.get(phase) ?? ""])),
  };
  const form = useForm(initial, async ({ team = "", people = "", ...by }) => {
    const phases = boxedPhases.flatMap((phase) => (by[phase]?.trim() ? [{ phase, asked: figureTyped(by[phase] ?? "") }] : []));
    await kept(await call(takePeopleEndpoint, { params, body: { team, people: figureTyped(people), phases } }));
  });
  const back = useForm({}, async () => kept(await call(returnPeopleEndpoint, { params, body: undefined })));
  return (
    <Modal opened onClose={onClose} title="Whose people work on it">
      <Form
        onSubmit={form.onSubmit}
        action="Share these people"
        busy={form.busy}
        error={form.error ?? back.error}
        beside={
          taken && (
            <Button variant="subtle" loading={back.busy} onClick={() => void back.submit()}>
              No team any more
            </Button>
          )
        }
        wide
      >
        <NativeSelect
          label="Team"
          data={teams.map(({ id, name, people }) => ({ value: id, label: `${name}, ${peopleSay(people)}` }))}
          {...form.field("team")}
        />
        <TextInput
          label="How many of them"
          description="While it is worked on at full pace; half of somebody’s time is 0.5."
          inputMode="decimal"
          placeholder="2"
          required
          data-autofocus
          {...form.field("people")}
        />
        <details open={said.size > 0}>
          <summary>Another number in some phases</summary>
          <div className={css.phases}>
            {boxedPhases.map((phase) => (
              <TextInput key={phase} label={sentence(phaseName[phase])} inputMode="decimal" placeholder="as above" {...form.field(phase)} />
            ))}
          </div>
        </details>
      </Form>
    </Modal>
  );
}
