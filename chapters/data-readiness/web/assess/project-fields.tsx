import { NativeSelect, TextInput } from "@mantine/core";
import type { useForm } from "#interface";
import { newProject, noProject } from "./project-for.ts";

type Values = { readonly project: string; readonly opened: string };

interface Props<V extends Values> {
  readonly form: Pick<ReturnType<typeof useForm<V>>, "field" | "values">;
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  /** What is chosen before anybody chooses. */
  readonly first: string;
}

/** The project it is for: one that is there, a new one by its name, or none yet. */
export function ProjectFields<V extends Values & Record<string, string>>({ form, projects, first }: Props<V>) {
  const chosen = form.values.project || first;
  return (
    <>
      {projects.length > 0 && (
        <NativeSelect
          label="For which project"
          {...form.field("project")}
          value={chosen}
          data={[
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
            { value: newProject, label: "A new project" },
            { value: noProject, label: "None yet" },
          ]}
        />
      )}
      {chosen === newProject && (
        <TextInput
          label={projects.length > 0 ? "What the new project is called" : "For which project"}
          description={projects.length > 0 ? undefined : "A name opens it. Left empty, it is for none yet."}
          placeholder="Churn early warning"
          autoComplete="off"
          {...form.field("opened")}
        />
      )}
    </>
  );
}
