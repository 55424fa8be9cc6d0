import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call } from "#interface";
import { launchEndpoint } from "../../contract/index.ts";
import { usePersonOrName } from "../person-field.tsx";
import css from "../project.module.css";
import { useHere } from "../project-context.ts";
import { launchingSays, planSaid, planValues, whyNotLaunched } from "./launching-says.ts";
import { PlanFields } from "./plan-fields.tsx";

/** The launch, with what it does in a sentence; while something stands in its way, what that is. */
export function LaunchButton() {
  const { project, params, said, today } = useHere();
  const personOrName = usePersonOrName();
  const refused = whyNotLaunched(project);
  // What nobody typed follows the record: who watches it may be named while this stands open.
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const values: Readonly<Record<string, string>> = { on: today, ...planValues(project), ...typed };
  const set = (name: string, value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const field = (name: string) => ({
    name,
    value: values[name] ?? "",
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  const owner = values.owner?.trim() ?? "";
  return (
    <Confirm
      words="Launch it"
      primary={refused === null}
      disabled={refused !== null || owner === ""}
      consequence={refused ?? launchingSays(project)}
      onConfirm={async () => {
        const plan = { owner: personOrName(owner), ...planSaid(values) };
        await said(await call(launchEndpoint, { params, body: { ...(values.on ? { on: values.on } : {}), plan } }));
      }}
    >
      {refused === null && (
        <div className={css.form}>
          <TextInput label="In use since" type="date" required {...field("on")} />
          <PlanFields values={values} set={set} field={field} />
        </div>
      )}
    </Confirm>
  );
}
