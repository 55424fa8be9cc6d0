import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ItemList, Section, useMay } from "#chapters/workspace/web";
import { Confirm, call, count, ProblemNotice, sentence, useForm, useParam } from "#interface";
import { erasePersonEndpoint, listPersons, type PersonView, renamePersonEndpoint } from "../contract/index.ts";

/** Who is named on projects. Their names can be put right, and taken out for good: what they did stays, under nobody's name. */
export function PeoplePanel() {
  const workspace = useParam("workspace");
  const may = useMay();
  const found = useQuery({
    queryKey: ["people", workspace, "persons"],
    queryFn: ({ signal }) => call(listPersons, { params: { workspace }, query: {}, signal }),
  });
  const persons = found.data?.persons.filter(({ erased }) => !erased) ?? [];
  if (!may.write || persons.length === 0) return null;
  return (
    <Section
      title="People"
      says={`${sentence(count(persons.length, "person is", "people are"))} named on projects; they need no account. Erasing takes a name out of the whole record, and every proof still holds.`}
    >
      <ItemList
        items={persons.map((person) => ({
          key: person.id,
          name: person.name ?? "",
          quiet: person.email,
          action: <Person person={person} workspace={workspace} mayErase={may.manage} />,
        }))}
      />
    </Section>
  );
}

function Person({ person, workspace, mayErase }: { readonly person: PersonView; readonly workspace: string; readonly mayErase: boolean }) {
  const client = useQueryClient();
  const params = { workspace, person: person.id };
  const [open, setOpen] = useState(false);
  const again = () => client.invalidateQueries();
  const naming = useForm({ name: person.name ?? "" }, async (body) => {
    await call(renamePersonEndpoint, { params, body });
    setOpen(false);
    await again();
  });
  const erasing = useForm({ because: "" }, async () => undefined);
  if (open)
    return (
      <form onSubmit={naming.onSubmit}>
        <TextInput
          aria-label="Name"
          autoFocus
          {...naming.field("name")}
          rightSectionWidth={64}
          rightSection={
            <Button type="submit" size="compact-xs">
              Save
            </Button>
          }
        />
        <ProblemNotice error={naming.error} />
      </form>
    );
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        Rename
      </Button>
      {mayErase && (
        <Confirm
          words="Erase"
          consequence={`The name and address of ${person.name ?? "this person"} go for good, out of every day of the record. What they did stays, under nobody’s name, and every proof still holds. This cannot be taken back.`}
          disabled={erasing.values.because.trim() === ""}
          onConfirm={async () => {
            await call(erasePersonEndpoint, { params, body: erasing.values });
            await again();
          }}
        >
          <Textarea
            label="Why"
            placeholder="they asked for it"
            autosize
            minRows={2}
            required
            data-autofocus
            {...erasing.field("because")}
          />
        </Confirm>
      )}
    </>
  );
}
