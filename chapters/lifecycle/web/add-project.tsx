import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call, useForm, useGo, wordsOf } from "#interface";
import { openProjectEndpoint } from "../contract/index.ts";
import css from "./portfolio.module.css";

/** One field and Enter: the project exists, and its page asks for the rest. */
export function AddProject({ workspace }: { readonly workspace: string }) {
  const client = useQueryClient();
  const go = useGo();
  const form = useForm({ name: "" }, async ({ name }) => {
    const project = await call(openProjectEndpoint, { params: { workspace }, body: { name: name.trim() } });
    await client.invalidateQueries({ queryKey: ["lifecycle", workspace] });
    go(`/w/${workspace}/projects/${project.id}`, { ask: "1" });
  });
  return (
    <form className={css.add} onSubmit={form.onSubmit} noValidate>
      <TextInput
        id="add-project"
        aria-label="Name of the new project"
        placeholder="Add a project by its name"
        autoComplete="off"
        {...form.field("name")}
        error={form.field("name").error ?? (form.error ? wordsOf(form.error) : undefined)}
      />
      <Button type="submit" variant="default" loading={form.busy} disabled={form.values.name.trim() === ""}>
        Add
      </Button>
    </form>
  );
}
