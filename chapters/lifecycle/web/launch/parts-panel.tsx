import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Figure, FramedList, ProblemNotice, sentence, Unknown, useAttempt } from "#interface";
import { nameMonitoringOwner, type ProjectView, settlePartEndpoint } from "../../contract/index.ts";
import { citeEvidence } from "../cite-evidence.ts";
import { InlineEdit } from "../inline-edit.tsx";
import { PersonField, usePersonOrName } from "../person-field.tsx";
import css from "../project.module.css";
import { useHere } from "../project-context.ts";
import { whyNotLaunched } from "./launching-says.ts";

type Part = ProjectView["launch"]["parts"][number];

const stateSays = { done: "done", "not-needed": "not needed", open: "open" } as const;

/** What productionisation consists of for this kind of project: each part done, not needed, or open, by one click. */
export function PartsPanel() {
  const { project } = useHere();
  const { launch, phase, nextPhase } = project;
  const isBuilding = phase?.phase === "productionisation";
  const isOpenInUse =
    phase?.phase === "iteration" &&
    launch.launches.some(({ live }) => live) &&
    (launch.gaps.length > 0 || launch.parts.some(({ state }) => state === "open"));
  if (!isBuilding && !isOpenInUse) return null;
  const refused = isBuilding && nextPhase === "iteration" ? whyNotLaunched(project) : null;
  return (
    <section aria-label="Productionisation">
      <h2 className={css.title}>What productionisation consists of</h2>
      {refused && <p className={css.hint}>{refused}</p>}
      <FramedList className={css.criteria}>
        {launch.parts.map((part) => (
          <Row key={part.part} part={part} />
        ))}
      </FramedList>
      <dl className={css.facts}>
        <MonitoringOwner />
      </dl>
    </section>
  );
}

function Row({ part }: { readonly part: Part }) {
  const { params, said, may, workspace } = useHere();
  const { busy, error, attempt } = useAttempt();
  const [why, setWhy] = useState("");
  const { name, doneWhen, state, cite } = part;
  const settle = async (next: Part["state"], words = "") => {
    const body = { part: part.part, state: next, ...(words.trim() ? { why: words } : {}) };
    await said(await call(settlePartEndpoint, { params, body }));
  };
  const says = `${sentence(name)}: ${stateSays[state]}`;
  return (
    <li className={css.part} data-row tabIndex={-1}>
      <div>
        <strong>{sentence(name)}</strong>
        <p className={css.partHint}>{state === "not-needed" ? part.why : `Done when ${doneWhen}.`}</p>
      </div>
      <div className={css.headActions}>
        {state === "open" ? (
          <>
            {cite && (
              <Figure evidence={citeEvidence(`${sentence(name)}, from elsewhere`, cite, workspace, part.why)}>
                <span className={css.partHint}>history speaks of it</span>
              </Figure>
            )}
            <Unknown what="open" />
          </>
        ) : (
          cite && <Figure evidence={citeEvidence(says, cite, workspace, part.why)}>{stateSays[state]}</Figure>
        )}
        {may.write && state === "open" && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              loading={busy}
              aria-label={`${sentence(name)} is done`}
              onClick={() => void attempt(() => settle("done"))}
            >
              Done
            </Button>
            {part.part !== "monitoring" && (
              <Confirm
                words="Not needed"
                consequence={`${sentence(name)} is settled without being there; the reason stays on record.`}
                disabled={why.trim() === ""}
                onConfirm={() => settle("not-needed", why)}
                opens={(open) => (
                  <Button size="compact-sm" variant="subtle" aria-label={`${sentence(name)} is not needed`} onClick={open}>
                    Not needed
                  </Button>
                )}
              >
                <TextInput label="Why" required data-autofocus value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
              </Confirm>
            )}
          </>
        )}
        {may.write && state !== "open" && (
          <button
            type="button"
            className={css.change}
            aria-label={`Open again: ${name}`}
            onClick={() => void attempt(() => settle("open"))}
          >
            Open again
          </button>
        )}
      </div>
      <ProblemNotice error={error} />
    </li>
  );
}

function MonitoringOwner() {
  const { project, params, said, may, workspace } = useHere();
  const told = project.launch.monitoringOwner;
  const [name, setName] = useState(told?.value.name ?? project.owner?.value.name ?? "");
  const personOrName = usePersonOrName();
  const label = "Who hears when it gets worse";
  return (
    <InlineEdit
      label={label}
      action={may.write ? (told ? "Change" : "Name") : null}
      quiet={told !== null}
      onSave={async () => said(await call(nameMonitoringOwner, { params, body: personOrName(name) }))}
      field={<PersonField label={label} name={name} onName={setName} />}
    >
      {told ? <Figure evidence={citeEvidence(label, told.cite, workspace)}>{told.value.name ?? "erased"}</Figure> : <Unknown />}
    </InlineEdit>
  );
}
