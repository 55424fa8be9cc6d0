import { Modal, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { openWorkspace, setUp } from "#chapters/workspace/contract";
import { meQuery, SetUpFields, type SetUpValues, tokenOf, useSetUpToken } from "#chapters/workspace/web";
import { call, count, Form, Link, named, sentence, tell, useForm, useGo } from "#interface";
import { isAtLeast } from "#kernel";
import { keepTable } from "../contract/index.ts";
import type { Mapping } from "../domain/index.ts";
import type { KeptTable } from "./kept-table.ts";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly table: KeptTable;
  /** What the columns are read as now. */
  readonly mapping: Mapping;
  readonly projects: number;
  readonly onKept: () => void;
}

/** "Keep this": into a workspace one has, a new one, or the first of this server. */
export function KeepDialog({ opened, onClose, ...rest }: Props) {
  const { data: me } = useQuery(meQuery);
  return (
    <Modal opened={opened && me !== undefined} onClose={onClose} title="Keep this" size="lg">
      {me?.account ? <IntoWorkspace {...rest} /> : me?.setUpOpen ? <FirstWorkspace {...rest} /> : <SignInFirst />}
    </Modal>
  );
}

type Rest = Omit<Props, "opened" | "onClose">;

/** What has been read goes on record, and its portfolio opens. */
function useKeep({ table, mapping, onKept }: Rest): (workspace: string) => Promise<void> {
  const go = useGo();
  const client = useQueryClient();
  return async (workspace) => {
    const { kept, alreadyThere } = await call(keepTable, { params: { workspace }, body: { table: table.table, mapping: [...mapping] } });
    await client.invalidateQueries();
    onKept();
    tell(keptSays(kept.length, alreadyThere));
    go(`/w/${workspace}/portfolio`);
  };
}

/** What has become of the rows. */
function keptSays(kept: number, alreadyThere: readonly string[]): string {
  const onRecord = `${sentence(count(kept, "project is", "projects are"))} on record, marked as imported.`;
  return alreadyThere.length === 0
    ? onRecord
    : `${onRecord} ${named(alreadyThere)} ${alreadyThere.length === 1 ? "was" : "were"} here already and left as is.`;
}

function FirstWorkspace(rest: Rest) {
  const token = useSetUpToken();
  const keep = useKeep(rest);
  const client = useQueryClient();
  const form = useForm<SetUpValues>({ token: token ?? "", name: "", email: "", password: "", workspace: "" }, async (values) => {
    const me = await call(setUp, { body: { ...values, token: tokenOf(values.token) } });
    client.setQueryData(meQuery.queryKey, me);
    const made = me.workspaces.find(({ sample }) => !sample);
    if (made) await keep(made.slug);
  });
  return (
    <Form onSubmit={form.onSubmit} action={`Set up and keep ${count(rest.projects, "project")}`} busy={form.busy} error={form.error} wide>
      <p>This server is new. The first account owns the first workspace, and everything stays on this machine.</p>
      <SetUpFields form={form} hasToken={token !== undefined} />
    </Form>
  );
}

function SignInFirst() {
  return (
    <>
      <p>Sign in to keep it. What you pasted waits in this tab.</p>
      <p>
        <Link to="/sign-in" query={{ next: "/read?keep=1" }}>
          Sign in and come back here
        </Link>
      </p>
    </>
  );
}

const NEW = "+new";

function IntoWorkspace(rest: Rest) {
  const { data: me } = useQuery(meQuery);
  const keep = useKeep(rest);
  const client = useQueryClient();
  const mine = me?.workspaces.filter(({ role, sample }) => !sample && isAtLeast(role, "member")) ?? [];
  const form = useForm({ into: mine[0]?.slug ?? NEW, name: "" }, async ({ into, name }) => {
    if (into !== NEW) return keep(into);
    const before = new Set(me?.workspaces.map(({ slug }) => slug));
    const now = await call(openWorkspace, { body: { name } });
    client.setQueryData(meQuery.queryKey, now);
    const made = now.workspaces.find(({ slug }) => !before.has(slug));
    if (made) await keep(made.slug);
  });
  return (
    <Form onSubmit={form.onSubmit} action={`Keep ${count(rest.projects, "project")}`} busy={form.busy} error={form.error} wide>
      <p>Each row becomes a project whose history is marked as imported: it tells, and opens no gate.</p>
      <NativeSelect
        label="Into"
        data={[...mine.map(({ slug, name }) => ({ value: slug, label: name })), { value: NEW, label: "a new workspace" }]}
        {...form.field("into")}
      />
      {form.values.into === NEW && <TextInput label="Name of the new workspace" required {...form.field("name")} />}
    </Form>
  );
}
