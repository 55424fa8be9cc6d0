import { Button, Modal, TextInput } from "@mantine/core";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import {
  call,
  count,
  Due,
  EmptyState,
  Form,
  FramedList,
  Link,
  ProblemNotice,
  Screen,
  sentence,
  Unknown,
  useForm,
  useParam,
} from "#interface";
import { type Day, longDay } from "#kernel";
import { changeModelEndpoint, type DependenciesView, listDependencies } from "../../contract/index.ts";
import css from "../project.module.css";
import { phaseSays } from "../words.ts";
import { dependenciesSay } from "./dependencies-say.ts";

type Model = DependenciesView["models"][number];

const dependenciesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["lifecycle", workspace, "dependencies"],
    meta: { standsOn: ["lifecycle/"] },
    queryFn: ({ signal }) => call(listDependencies, { params: { workspace }, signal }),
  });

/** Which projects stand on which vendor's model; a version that changed is said once for all of them. */
export function DependenciesScreen() {
  const workspace = useParam("workspace");
  const found = useQuery(dependenciesQuery(workspace));
  const may = useMay();
  const [open, setOpen] = useState<Model>();
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { models } = found.data;
  return (
    <Screen title="Dependencies" says={dependenciesSay(found.data)}>
      {models.length === 0 ? (
        <EmptyState
          says="Nobody has said yet what a project stands on."
          example="On the page of a project that uses a vendor's model, an agent, or something bought: “Say what it stands on”."
        />
      ) : (
        <div className={css.main}>
          {models.map((model) => (
            <section key={`${model.vendor} ${model.model}`} aria-label={`${model.model} by ${model.vendor}`}>
              <div className={css.head}>
                <h2 className={css.title}>
                  {model.model} by {model.vendor}
                </h2>
                {may.write && (
                  <Button size="compact-sm" variant="default" onClick={() => setOpen(model)}>
                    Change it for all
                  </Button>
                )}
              </div>
              <FramedList className={css.criteria}>
                {model.projects.map((row) => (
                  <li key={row.project} className={css.part} data-row tabIndex={-1}>
                    <div>
                      <Link to={`/w/${workspace}/projects/${row.project}`}>{row.name}</Link>
                      <p className={css.partHint}>
                        {sentence(phaseSays(row.phase))}
                        {row.owner && `, owned by ${row.owner}`}
                      </p>
                    </div>
                    <div className={css.headActions}>
                      {row.version ? <span>version {row.version}</span> : <Unknown what="version not recorded" />}
                      {row.retiresOn &&
                        (row.retirementNear ? (
                          <Due>retires on {longDay(row.retiresOn as Day)}</Due>
                        ) : (
                          <span className={css.partHint}>retires on {longDay(row.retiresOn as Day)}</span>
                        ))}
                      {row.staleCriteria > 0 && <Due>{count(row.staleCriteria, "criterion", "criteria")} to measure again</Due>}
                    </div>
                  </li>
                ))}
              </FramedList>
            </section>
          ))}
        </div>
      )}
      {open && <ChangeForm model={open} onClose={() => setOpen(undefined)} />}
    </Screen>
  );
}

function ChangeForm({ model: { vendor, model, projects }, onClose }: { readonly model: Model; readonly onClose: () => void }) {
  const workspace = useParam("workspace");
  const client = useQueryClient();
  const form = useForm({ version: "", on: "", retiresOn: "", reason: "" } as Record<string, string>, async (values) => {
    const { version, on, retiresOn, reason } = values;
    const body = {
      ...{ vendor, model },
      ...(version?.trim() ? { version: version.trim(), ...(on ? { on } : {}) } : {}),
      ...(retiresOn ? { retiresOn } : {}),
      ...(reason?.trim() ? { reason } : {}),
    };
    client.setQueryData(dependenciesQuery(workspace).queryKey, await call(changeModelEndpoint, { params: { workspace }, body }));
    await client.invalidateQueries({ queryKey: ["lifecycle", workspace] });
    onClose();
  });
  const { values } = form;
  const all = count(projects.length, "project", "projects");
  return (
    <Modal opened onClose={onClose} title={`${model} by ${vendor}, for ${all}`}>
      <Form onSubmit={form.onSubmit} action={`Change it for ${all}`} busy={form.busy} error={form.error} wide>
        <TextInput label="It answers with version" placeholder="as before" data-autofocus {...form.field("version")} />
        {values.version?.trim() && (
          <>
            <p className={css.consequence}>What was measured with another version counts no more in {all}, until it is measured again.</p>
            <TextInput label="Since" type="date" {...form.field("on")} />
            <TextInput label="Why it changed" {...form.field("reason")} />
          </>
        )}
        <TextInput label="The vendor takes this version away on" type="date" {...form.field("retiresOn")} />
      </Form>
    </Modal>
  );
}
