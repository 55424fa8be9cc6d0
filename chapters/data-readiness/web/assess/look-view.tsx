import { Button, Checkbox, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, Form, ProblemNotice, Screen, today, useAttempt, useForm, useGo } from "#interface";
import {
  askQuestionEndpoint,
  assessSource,
  deleteUpload,
  linkProjectEndpoint,
  type SourceReadingSaid,
  startAssessment,
} from "../../contract/index.ts";
import type { RoleGuess, Roles } from "../../domain/index.ts";
import { lookAtSourceQuery, lookQuery, projectsQuery } from "../queries.ts";
import css from "./assess.module.css";
import type { AssessShown } from "./assess-shown.ts";
import { type Looked, lookSays, questionFor } from "./look-says.ts";
import { versionOf } from "./names.ts";
import { ProjectFields } from "./project-fields.tsx";
import { projectFirst, projectFor } from "./project-for.ts";
import { asEvaluation, guessOf, withTarget } from "./role-choice.ts";
import { RoleList } from "./role-list.tsx";
import { useHeld } from "./use-held.ts";

/** Where the rows are that are looked at: a file that was sent, or a source. */
export type LookFrom = { readonly upload: string } | { readonly source: string; readonly reading: SourceReadingSaid };

type Look = Looked & { readonly roles: Roles; readonly guessed: readonly RoleGuess[] };

function useLook(workspace: string, dataSet: string, from: LookFrom) {
  const file = useQuery({ ...lookQuery(workspace, dataSet, "upload" in from ? from.upload : ""), enabled: "upload" in from });
  const { source, reading } = "source" in from ? from : { source: "", reading: { query: "" } };
  const table = useQuery({ ...lookAtSourceQuery(workspace, dataSet, source, reading), enabled: "source" in from });
  const { data, error }: { readonly data: Look | undefined; readonly error: Error | null } = "upload" in from ? file : table;
  return { data, error };
}

/** What the file holds, at a first look: the guesses as guesses, to be put right with one choice each; then it is measured. */
export function LookView({ workspace, dataSet, crumb, from }: AssessShown & { readonly from: LookFrom }) {
  const go = useGo();
  const found = useLook(workspace, dataSet.id, from);
  const isFile = "upload" in from;
  const again = () => go(`/w/${workspace}/data/${dataSet.id}/assess`, isFile ? {} : { source: from.source });
  if (found.error)
    return (
      <Screen title={`Assess ${dataSet.name}`} crumb={crumb} says={isFile ? "This file could not be read." : "This could not be read."}>
        <ProblemNotice
          error={found.error}
          instead={
            <Button variant="default" size="compact-sm" onClick={again}>
              {isFile ? "Choose another file" : "Choose another table"}
            </Button>
          }
        />
      </Screen>
    );
  if (!found.data)
    return (
      <Screen
        title={`Assess ${dataSet.name}`}
        crumb={crumb}
        says={`Looking at what ${dataSet.name} holds.`}
        note="Its columns, their types, and what each is likely for."
      >
        <div role="status" aria-label="Looking at what it holds" />
      </Screen>
    );
  return <AfterLook workspace={workspace} dataSet={dataSet} crumb={crumb} look={found.data} from={from} />;
}

function AfterLook({ workspace, dataSet, crumb, look, from }: AssessShown & { readonly look: Look; readonly from: LookFrom }) {
  const go = useGo();
  const client = useQueryClient();
  const projects = useQuery(projectsQuery(workspace));
  const [roles, setRoles] = useState<Roles>(look.roles);
  const [keep, setKeep] = useState(false);
  const discard = useAttempt();
  const params = { workspace, dataSet: dataSet.id };
  const all = projects.data?.rows ?? [];
  const first = projectFirst(all, dataSet.projects);
  const names = look.columns.map(({ name }) => name);
  const isEvaluation = roles.evaluation !== null;
  const taken = dataSet.versions.map(({ version }) => version);
  const form = useForm(
    {
      version: versionOf(look.upload.name, today(), taken),
      asked: dataSet.questions.findLast(isOpen)?.id ?? "",
      asks: "",
      margin: "",
      project: "",
      opened: "",
      prompts: "",
    },
    async ({ version, asked, asks, margin, project: chosen, opened, prompts }) => {
      const project = await projectFor(workspace, { chosen: chosen || first, name: opened });
      const linked = project === "" ? {} : { project };
      const words = asks.trim();
      const margins = isEvaluation && margin.trim() !== "" ? { claimedMargin: Number(margin.replace(",", ".")) / 100 } : {};
      const question =
        words === ""
          ? asked || null
          : ((await call(askQuestionEndpoint, { params, body: { asks: words, ...linked, ...margins } })).questions.at(-1)?.id ?? null);
      if (words === "" && project !== "" && !dataSet.projects.some((each) => each.project === project))
        await call(linkProjectEndpoint, { params, body: { project } });
      const said = {
        ...(roles === look.roles ? {} : { roles }),
        ...(isEvaluation && prompts.trim() !== "" ? { prompts: [prompts] } : {}),
      };
      const body = { version, question, ...said };
      const { id } =
        "upload" in from
          ? await call(startAssessment, { params, body: { ...body, upload: from.upload, keep } })
          : await call(assessSource, { params: { ...params, source: from.source }, body: { ...body, reading: from.reading } });
      await client.invalidateQueries({ queryKey: ["data-readiness", workspace] });
      go(`/w/${workspace}/data/${dataSet.id}/assess`, { assessment: id });
    },
  );
  const suggestion = questionFor(roles);
  const shown = useHeld(projects.data?.rows, form.busy) ?? [];
  const questions = useHeld(dataSet, form.busy).questions.filter(isOpen);
  const drop = (upload: string) =>
    discard.attempt(async () => {
      await call(deleteUpload, { params: { ...params, upload } });
      go(`/w/${workspace}/data`);
    });
  return (
    <Screen
      title={`Assess ${dataSet.name}`}
      crumb={crumb}
      says={lookSays(look)}
      note="Say what it is for, put right what is guessed wrong, and measure it."
    >
      <div className={css.look}>
        <Form
          onSubmit={form.onSubmit}
          action="Measure it"
          busy={form.busy}
          error={form.error ?? discard.error}
          wide
          beside={
            "upload" in from ? (
              <Button variant="subtle" loading={discard.busy} onClick={() => void drop(from.upload)}>
                Delete the file
              </Button>
            ) : (
              <Button variant="subtle" onClick={() => go(`/w/${workspace}/data/${dataSet.id}/assess`, { source: from.source })}>
                Choose another table
              </Button>
            )
          }
        >
          {questions.length > 0 && (
            <NativeSelect
              label="What must the data answer?"
              {...form.field("asked")}
              data={[
                ...questions.map(({ id, asks }) => ({ value: id, label: asks ?? "a question that was erased" })),
                { value: "", label: "Another question, or none" },
              ]}
            />
          )}
          {(questions.length === 0 || form.values.asked === "") && (
            <div>
              <Textarea
                label={questions.length === 0 ? "What must the data answer?" : "The question, in words"}
                description="Without a question the highest band cannot be reached."
                placeholder="Which customers will leave within 60 days?"
                autosize
                minRows={2}
                data-autofocus
                {...form.field("asks")}
              />
              {suggestion && form.values.asks === "" && (
                <Button variant="subtle" size="compact-xs" onClick={() => form.set("asks", suggestion)}>
                  Ask “{suggestion}”
                </Button>
              )}
            </div>
          )}
          {!isEvaluation && (
            <NativeSelect
              label="Which column answers it"
              className={guessOf(roles.target ?? "", look.roles, roles, look.guessed) ? css.guessed : undefined}
              value={roles.target ?? ""}
              onChange={({ currentTarget: { value } }) => setRoles(withTarget(roles, value))}
              data={[{ value: "", label: "None: nothing is to be predicted" }, ...names]}
            />
          )}
          {isEvaluation && (
            <TextInput
              label="The difference to be claimed, in points"
              description="Left empty where none is claimed."
              inputMode="decimal"
              {...form.field("margin")}
            />
          )}
          <ProjectFields form={form} projects={shown} first={projectFirst(shown, dataSet.projects)} />
          {isEvaluation && (
            <Textarea
              label="Prompts and examples given to the model"
              description="Cases that stand in them show nothing; they are looked for, and not kept."
              autosize
              minRows={2}
              maxRows={8}
              {...form.field("prompts")}
            />
          )}
          <TextInput label="What this version is called" {...form.field("version")} />
          <div>
            <SegmentedControl
              size="xs"
              aria-label="What kind of set it is"
              value={isEvaluation ? "cases" : "table"}
              onChange={(next) => setRoles(asEvaluation(roles, names, next === "cases"))}
              data={[
                { value: "table", label: "A table to learn from" },
                { value: "cases", label: "Cases for a language model" },
              ]}
            />
          </div>
          {"upload" in from && (
            <Checkbox
              label="Keep the file for a day"
              description="To measure it again with other roles. Otherwise it is deleted once it is measured."
              checked={keep}
              onChange={({ currentTarget: { checked } }) => setKeep(checked)}
            />
          )}
        </Form>
        <RoleList look={look} roles={roles} onRoles={setRoles} />
      </div>
    </Screen>
  );
}

const isOpen = ({ withdrawn }: AssessShown["dataSet"]["questions"][number]): boolean => withdrawn === null;
