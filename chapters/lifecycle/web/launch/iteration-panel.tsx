import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Due, Figure, Form, sentence, Unknown, useForm } from "#interface";
import { type Day, longDay } from "#kernel";
import { lookAfterEndpoint, planIterationEndpoint } from "../../contract/index.ts";
import { wordsOf } from "../../domain/index.ts";
import { citeEvidence } from "../cite-evidence.ts";
import { usePersonOrName } from "../person-field.tsx";
import css from "../project.module.css";
import { useHere } from "../project-context.ts";
import { planSaid, planSays, planValues } from "./launching-says.ts";
import { PlanFields } from "./plan-fields.tsx";

/** What is in use: since when, who looks after it with how much time, and when it was last looked after. */
export function IterationPanel() {
  const { project, workspace, may, today } = useHere();
  const [open, setOpen] = useState(false);
  if (project.phase?.phase !== "iteration") return null;
  const { launch, kind } = project;
  const { plan, lookedAfterOn, lookAfterBy } = launch;
  const last = launch.launches.at(-1);
  const words = wordsOf(kind?.value ?? null).upkeep;
  return (
    <section className={css.panel} aria-label="In use">
      <h2 className={css.title}>In use</h2>
      <dl className={css.dates}>
        {last && (
          <div>
            <dt>Launched</dt>
            <dd>
              <Figure evidence={citeEvidence(`Launched on ${longDay(last.on as Day)}`, last.cite, workspace)}>
                {longDay(last.on as Day)}
              </Figure>
            </dd>
          </div>
        )}
        <div>
          <dt>Looked after by</dt>
          <dd>
            {plan ? (
              <Figure evidence={citeEvidence("The plan for iteration", plan.cite, workspace)} beside={plan.whyNever}>
                {plan.owner.name ?? "erased"}, {planSays({ budget: plan, everyWeeks: plan.everyWeeks }, kind?.value ?? null)}
              </Figure>
            ) : (
              <Unknown what="not planned" />
            )}
          </dd>
        </div>
        <div>
          <dt>Last {words.noun}</dt>
          <dd>
            {lookedAfterOn ? longDay(lookedAfterOn as Day) : <Unknown />}
            {lookAfterBy && lookAfterBy < today && <Due>planned for {longDay(lookAfterBy as Day)}</Due>}
            {lookAfterBy && lookAfterBy >= today && <span className={css.partHint}>next by {longDay(lookAfterBy as Day)}</span>}
          </dd>
        </div>
      </dl>
      {may.write && (
        <div className={css.headActions}>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {plan ? "Plan it anew" : "Plan the iteration"}
          </Button>
          <LookAfter />
        </div>
      )}
      {open && <PlanForm onClose={() => setOpen(false)} />}
    </section>
  );
}

function PlanForm({ onClose }: { readonly onClose: () => void }) {
  const { project, params, said } = useHere();
  const personOrName = usePersonOrName();
  const form = useForm(planValues(project), async (values) => {
    const body = { owner: personOrName(values.owner ?? ""), ...planSaid(values) };
    await said(await call(planIterationEndpoint, { params, body }));
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Plan the iteration">
      <Form onSubmit={form.onSubmit} action="Keep the plan" busy={form.busy} error={form.error} wide>
        <PlanFields values={form.values} set={form.set} field={form.field} />
      </Form>
    </Modal>
  );
}

function LookAfter() {
  const { project, params, said, today } = useHere();
  const form = useForm({ on: today as string }, async () => undefined);
  const { act, noun } = wordsOf(project.kind?.value ?? null).upkeep;
  return (
    <Confirm
      words={act}
      consequence={`${sentence(noun)} is on record, and the next is counted from that day.`}
      onConfirm={async () => said(await call(lookAfterEndpoint, { params, body: { on: form.values.on } }))}
    >
      <TextInput label="On" type="date" required {...form.field("on")} />
    </Confirm>
  );
}
