import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { Confirm, call, download, ProblemNotice, saveFile, tell, tellProblem, today, useForm } from "#interface";
import { isAtLeast } from "#kernel";
import { dropWorkspace, exportWorkspace, getMe, leaveWorkspace, renameWorkspace, type workspaceView } from "../contract/index.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";
import { useArrive } from "./use-arrive.ts";

/** Its name, its export, and the ways out. */
export function WorkspacePanel({ workspace }: { readonly workspace: z.output<typeof workspaceView> }) {
  const { slug, name, sample, role } = workspace;
  const client = useQueryClient();
  const arrive = useArrive();
  const params = { workspace: slug };
  const mayManage = isAtLeast(role, "admin");
  const form = useForm({ name }, async (body) => {
    await call(renameWorkspace, { params, body });
    await client.invalidateQueries();
    tell("The workspace has its new name.");
  });
  const save = (part: "entries" | "words") => {
    download(exportWorkspace, { params, query: { part } }).then((file) => saveFile(`${slug}-${today()}-${part}.ndjson`, file), tellProblem);
  };
  const elsewhere = async () => arrive(await call(getMe, {}));
  return (
    <>
      {mayManage && (
        <Section title="Workspace" says={`Its address stays /w/${slug}, so that links go on working.`}>
          <form className={css.row} onSubmit={form.onSubmit} noValidate>
            <TextInput label="Name" {...form.field("name")} />
            <Button type="submit" variant="default" loading={form.busy}>
              Rename
            </Button>
          </form>
          <ProblemNotice error={form.error} />
        </Section>
      )}
      {mayManage && (
        <Section
          title="Export"
          says="The whole record, one entry a line, and the words of people that go beside it. Restored elsewhere it gives the same root."
        >
          <div className={css.buttons}>
            <Button variant="default" onClick={() => save("entries")}>
              Export the entries
            </Button>
            <Button variant="default" onClick={() => save("words")}>
              Export the words beside them
            </Button>
          </div>
        </Section>
      )}
      {sample && mayManage && (
        <Section title="Sample" says="This workspace tells an invented company’s story.">
          <div>
            <Confirm
              words="Drop the sample"
              consequence="The whole sample workspace goes, with everything that was tried in it. Your own workspaces stay as they are."
              onConfirm={async () => {
                await call(dropWorkspace, { params });
                await elsewhere();
              }}
            />
          </div>
        </Section>
      )}
      <Section title="Leave" says="The last owner stays, so that somebody can always open the door.">
        <div>
          <Confirm
            words="Leave this workspace"
            consequence={`You can no longer open ${name} until somebody invites you again. What you said stays in the record.`}
            onConfirm={async () => {
              await call(leaveWorkspace, { params });
              await elsewhere();
            }}
          />
        </div>
      </Section>
    </>
  );
}
