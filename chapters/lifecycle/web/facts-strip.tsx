import { NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { call, Figure, Unknown } from "#interface";
import { type Day, longDay } from "#kernel";
import { chooseKind, chooseMetric, type citeView, nameOwner, nameProductOwner, nameSponsor, type ProjectView } from "../contract/index.ts";
import { kindName, kinds, type ProjectKind, wordsOf } from "../domain/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { InlineEdit } from "./inline-edit.tsx";
import { PersonField, usePersonOrName } from "./person-field.tsx";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

const boxSays = (ends: Day, today: Day): string => `${ends < today ? "ended" : "ends"} ${longDay(ends)}`;

/** Why there is no day on which a box ends. */
function noBox(phase: ProjectView["phase"]): { readonly what: string; readonly because?: string } {
  if (phase === null) return { what: "not started" };
  if (phase.phase === "iteration") return { what: "none", because: "iteration has no box" };
  return { what: "not recorded", because: phase.enteredOn === null ? "nor since when" : "none was set" };
}

/** Who, what kind, which number, and behind a fold what is read more seldom: each can be asked who says so, and each unknown has the one action that would make it known. */
export function FactsStrip() {
  const { project, today } = useHere();
  const {
    phase,
    owner,
    productOwner,
    sponsor,
    teamSize,
    spend,
    useCase,
    productionPath,
    productionisationBudget: budget,
    killWords,
    note,
  } = project;
  const more = [
    productOwner && "product owner",
    teamSize && "people",
    spend && "spending",
    budget && "budget",
    productionPath?.value && wordsOf(project.kind?.value ?? null).path.label.toLowerCase(),
    killWords?.value && "what would stop it",
    note?.value && "latest note",
  ].filter(Boolean);
  return (
    <>
      <dl className={css.facts}>
        <Plain label="Time box">
          {phase?.boxEndsOn ? <Sourced told={phase}>{boxSays(phase.boxEndsOn as Day, today)}</Sourced> : <Unknown {...noBox(phase)} />}
        </Plain>
        <Person label="Owner" told={owner} endpoint={nameOwner} />
        <Person label="Sponsor" told={sponsor} endpoint={nameSponsor} />
        <TheNumber />
        <Kind />
        <Cost />
        <InWords label="Use case" told={useCase} whole />
      </dl>
      {more.length > 0 && (
        <details className={css.moreFacts}>
          <summary>More about it: {more.join(", ")}</summary>
          <dl className={css.facts}>
            {productOwner && <Person label="Product owner" told={productOwner} endpoint={nameProductOwner} />}
            {teamSize && (
              <Plain label="People on it">
                <Sourced told={teamSize}>{teamSize.value}</Sourced>
              </Plain>
            )}
            {spend && (
              <Plain label="Spent so far">
                <Sourced told={spend}>
                  {spend.value.amount.toLocaleString("en-GB")} {spend.value.currency ?? ""}
                </Sourced>
              </Plain>
            )}
            {budget && (
              <Plain label="Budget for productionisation">
                <Sourced told={budget}>
                  {budget.value.fromWeeks} to {budget.value.toWeeks} weeks
                </Sourced>
              </Plain>
            )}
            <InWords label={wordsOf(project.kind?.value ?? null).path.label} told={productionPath} />
            <InWords label="What would stop it, in words" told={killWords} />
            <InWords label="Latest note" told={note} />
          </dl>
        </details>
      )}
    </>
  );
}

/** What is left to pay; what was spent stands behind it, since what is spent is spent. */
function Cost() {
  const { cost } = useHere().project;
  if (!cost?.toLaunch) return null;
  const { toLaunch, toNextDecision, spent, invoices, assumes } = cost;
  const facts = [
    ...(toNextDecision ? [{ label: "To the next decision", value: toNextDecision.says }] : []),
    { label: "To its launch", value: toLaunch.says },
    { label: "Spent so far", value: spent.says },
    ...(invoices.says ? [{ label: "Invoices in it", value: invoices.says }] : []),
  ];
  return (
    <Plain label="Cost to its launch, by its time boxes">
      <Figure evidence={{ title: `${toLaunch.says} to its launch`, says: `An estimate. ${assumes.join(" ")}`, facts }}>
        {toLaunch.says}
      </Figure>
    </Plain>
  );
}

interface PlainProps {
  readonly label: string;
  /** A line of its own. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}
function Plain({ label, whole = false, children }: PlainProps) {
  return (
    <div className={css.fact} data-whole={whole || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Told {
  readonly cite: z.output<typeof citeView>;
  readonly guessedFrom: string | null;
}

/** A value with the entry that said it behind it. */
function Sourced({ told, beside, children }: { readonly told: Told; readonly beside?: string | null; readonly children: ReactNode }) {
  const { workspace } = useHere();
  const title = Array.isArray(children) ? children.join("") : String(children);
  return (
    <Figure evidence={citeEvidence(title, told.cite, workspace, told.guessedFrom)} beside={beside}>
      {children}
    </Figure>
  );
}

/** What somebody wrote in a sentence or more. */
function InWords({ label, told, whole = false }: Pick<PlainProps, "label" | "whole"> & { readonly told: ProjectView["useCase"] }) {
  if (!told?.value) return null;
  return (
    <Plain label={label} whole={whole}>
      <Sourced told={told}>{told.value}</Sourced>
    </Plain>
  );
}

interface PersonProps {
  readonly label: string;
  readonly told: ProjectView["owner"];
  readonly endpoint: typeof nameOwner | typeof nameProductOwner | typeof nameSponsor;
}
function Person({ label, told, endpoint }: PersonProps) {
  const { params, said, may } = useHere();
  const [name, setName] = useState(told?.value.name ?? "");
  const personOrName = usePersonOrName();
  return (
    <InlineEdit
      label={label}
      action={may.write ? (told ? "Change" : "Name") : null}
      quiet={told !== null}
      onSave={async () => said(await call(endpoint, { params, body: personOrName(name) }))}
      field={<PersonField label={label} name={name} onName={setName} />}
    >
      {told ? <Sourced told={told}>{told.value.name}</Sourced> : <Unknown />}
    </InlineEdit>
  );
}

function TheNumber() {
  const { project, params, said, may } = useHere();
  const { metric } = project;
  const [name, setName] = useState(metric?.value.name ?? "");
  const [target, setTarget] = useState(metric?.value.target ?? "");
  return (
    <InlineEdit
      label="The number it should move"
      action={may.write ? (metric ? "Change" : "Choose") : null}
      quiet={metric !== null}
      onSave={async () =>
        said(await call(chooseMetric, { params, body: { name: name.trim(), ...(target.trim() ? { target: target.trim() } : {}) } }))
      }
      field={
        <>
          <TextInput
            aria-label="The number"
            placeholder="monthly cancellations"
            value={name}
            autoFocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            aria-label="Target"
            placeholder="target, such as 2.1 %"
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
          />
        </>
      }
    >
      {metric ? (
        <Sourced told={metric} beside={metric.value.target && `target ${metric.value.target}`}>
          {metric.value.name}
        </Sourced>
      ) : (
        <Unknown />
      )}
    </InlineEdit>
  );
}

function Kind() {
  const { project, params, said, may } = useHere();
  const [kind, setKind] = useState<ProjectKind>(project.kind?.value ?? "trained-model");
  return (
    <InlineEdit
      label="Kind"
      action={may.write ? (project.kind ? "Change" : "Choose") : null}
      quiet={project.kind !== null}
      onSave={async () => said(await call(chooseKind, { params, body: { kind } }))}
      field={
        <NativeSelect
          aria-label="Kind"
          autoFocus
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as ProjectKind)}
          data={kinds.map((value) => ({ value, label: kindName[value] }))}
        />
      }
    >
      {project.kind ? <Sourced told={project.kind}>{kindName[project.kind.value]}</Sourced> : <Unknown />}
    </InlineEdit>
  );
}
