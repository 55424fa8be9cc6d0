import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Figure, FramedList, Link, sentence, Unknown, useForm } from "#interface";
import { describeWorst, nameForStepEndpoint, type ProjectView, stepBackEndpoint } from "../../contract/index.ts";
import { type AutonomyStep, autonomySteps, stepName } from "../../domain/index.ts";
import { citeEvidence } from "../cite-evidence.ts";
import { InlineEdit } from "../inline-edit.tsx";
import css from "../project.module.css";
import { useHere } from "../project-context.ts";

type Step = NonNullable<ProjectView["autonomy"]>["steps"][number];

/** How far an agent acts by itself: a ladder that is climbed by gates, one step at a time, and left by a sentence. */
export function AutonomyPanel() {
  const { project } = useHere();
  const { autonomy } = project;
  if (autonomy === null) return null;
  return (
    <section aria-label="Autonomy">
      <h2 className={css.title}>How far it acts by itself</h2>
      <dl className={css.facts}>
        <Worst />
      </dl>
      <FramedList ordered className={css.criteria}>
        {autonomy.steps.map((step) => (
          <Row key={step.step} step={step} />
        ))}
      </FramedList>
    </section>
  );
}

function Worst() {
  const { project, params, said, may, workspace } = useHere();
  const worst = project.autonomy?.worst ?? null;
  const [words, setWords] = useState(worst?.value ?? "");
  const label = "The worst thing it can do";
  return (
    <InlineEdit
      label={label}
      action={may.write ? (worst ? "Change" : "Say it") : null}
      quiet={worst !== null}
      onSave={async () => said(await call(describeWorst, { params, body: { words } }))}
      field={
        <Textarea
          aria-label={label}
          autosize
          minRows={2}
          autoFocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      }
    >
      {worst ? <Figure evidence={citeEvidence(label, worst.cite, workspace)}>{worst.value ?? "erased"}</Figure> : <Unknown />}
    </InlineEdit>
  );
}

const place = (step: AutonomyStep | null): number => (step === null ? -1 : autonomySteps.indexOf(step));

function Row({ step: { step, name, means, rows } }: { readonly step: Step }) {
  const { project, workspace, may } = useHere();
  const { autonomy } = project;
  if (autonomy === null) return null;
  const isNow = autonomy.step === step;
  const isAhead = place(step) > place(autonomy.step);
  return (
    <li className={css.part} data-row tabIndex={-1} aria-current={isNow ? "step" : undefined}>
      <div>
        <strong>{sentence(name)}</strong>
        <p className={css.partHint}>{means}</p>
        {isAhead &&
          rows.map((row) => (
            <p key={row.criterion} className={css.partHint}>
              {row.state === "right" ? "Holds" : row.state === "wrong" ? "Does not hold" : "Unknown"}: {row.says}. {row.because}
            </p>
          ))}
      </div>
      <div className={css.headActions}>
        {isNow && autonomy.cite && <Figure evidence={citeEvidence(`From here on ${name}`, autonomy.cite, workspace)}>it is here</Figure>}
        {may.write && isAhead && step !== "suggests" && <NameCriterion step={step} />}
        {autonomy.next === step && project.go?.live && <Link to={`/w/${workspace}/projects/${project.id}/gate`}>To the gate: {name}</Link>}
        {may.write && autonomy.back.includes(step) && <StepBack to={step} />}
      </div>
    </li>
  );
}

function StepBack({ to }: { readonly to: AutonomyStep }) {
  const { params, said } = useHere();
  const form = useForm({ reason: "" }, async () => undefined);
  return (
    <Confirm
      words="Step back to here"
      consequence={`At once ${stepName[to]}, and no more. To go further it takes its gate again.`}
      disabled={form.values.reason.trim() === ""}
      onConfirm={async () => said(await call(stepBackEndpoint, { params, body: { to, reason: form.values.reason } }))}
    >
      <TextInput label="Why" required data-autofocus {...form.field("reason")} />
    </Confirm>
  );
}

/** Which criterion has to hold before this step; what was measured before it was named does not answer it. */
function NameCriterion({ step }: { readonly step: AutonomyStep }) {
  const { project, params, said } = useHere();
  const standing = project.criteria.filter(({ withdrawn }) => withdrawn === null);
  const form = useForm({ criterion: standing[0]?.id ?? "" }, async () => undefined);
  if (standing.length === 0) return null;
  return (
    <Confirm
      words="Name a criterion"
      consequence={`It has to hold before ${stepName[step]}, on evidence that is offered from now on.`}
      onConfirm={async () => said(await call(nameForStepEndpoint, { params, body: { criterion: form.values.criterion, step } }))}
      opens={(open) => (
        <Button size="compact-sm" variant="subtle" aria-label={`Name a criterion for: ${stepName[step]}`} onClick={open}>
          Name a criterion
        </Button>
      )}
    >
      <NativeSelect label="Criterion" data={standing.map(({ id, says }) => ({ value: id, label: says }))} {...form.field("criterion")} />
    </Confirm>
  );
}
