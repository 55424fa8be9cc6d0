import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call, useForm, useGo, wordsOf } from "#interface";
import { openProjectEndpoint, type PortfolioRow } from "../contract/index.ts";
import { LooksLike } from "./looks-like.tsx";
import css from "./portfolio.module.css";

interface Props {
  readonly workspace: string;
  /** Projects whose shape one may begin with. */
  readonly like?: readonly Pick<PortfolioRow, "id" | "name">[];
}

/** One field and Enter: the project exists, and its page asks for the rest. */
export function AddProject({ workspace, like = [] }: Props) {
  const client = useQueryClient();
  const go = useGo();
  const form = useForm({ name: "", from: "" }, async ({ name, from }) => {
    const body = { name: name.trim(), ...(from === "" ? {} : { from }) };
    const project = await call(openProjectEndpoint, { params: { workspace }, body });
    await client.invalidateQueries({ queryKey: ["lifecycle", workspace] });
    go(`/w/${workspace}/projects/${project.id}`, { ask: "1" });
  });
  const isNamed = form.values.name.trim() !== "";
  return (
    <div>
      <form className={css.add} onSubmit={form.onSubmit} noValidate>
        <TextInput
          id="add-project"
          aria-label="Name of the new project"
          placeholder="Add a project by its name"
          autoComplete="off"
          {...form.field("name")}
          error={form.field("name").error ?? (form.error ? wordsOf(form.error) : undefined)}
        />
        {isNamed && like.length > 0 && (
          <NativeSelect
            aria-label="Start from the shape of"
            data={[
              { value: "", label: "Start from nothing" },
              ...like.map(({ id, name }) => ({ value: id, label: `Start from the shape of ${name}` })),
            ]}
            {...form.field("from")}
          />
        )}
        <Button type="submit" variant="default" loading={form.busy} disabled={!isNamed}>
          Add
        </Button>
      </form>
      <LooksLike workspace={workspace} of={{ name: form.values.name }} />
    </div>
  );
}
