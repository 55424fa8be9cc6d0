import { ActionIcon, Checkbox, Menu, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { call, Form, icons, today, useForm } from "#interface";
import {
  addNote,
  budgetProductionisationEndpoint,
  chooseWeight,
  describeKillCondition,
  describeProductionPath,
  describeUseCase,
  holdCheckInEndpoint,
  nameProductOwner,
  type ProjectView,
  renameProjectEndpoint,
  reportSpend,
  returnToPhaseEndpoint,
  sizeTeam,
} from "../contract/index.ts";
import { phaseName, phases, type Weight, weights, wordsOf } from "../domain/index.ts";
import { PersonField, usePersonOrName } from "./person-field.tsx";
import { useHere } from "./project-context.ts";

type Which =
  | "product-owner"
  | "path"
  | "budget"
  | "kill"
  | "name"
  | "note"
  | "check-in"
  | "spend"
  | "team"
  | "use-case"
  | "weight"
  | "return";

const titles: Readonly<Record<Which, string>> = {
  note: "Add a note",
  "check-in": "Record a check-in",
  spend: "Report what was spent",
  team: "Say how many work on it",
  "use-case": "Describe the use case",
  "product-owner": "Name the product owner",
  path: "Describe the way to production",
  budget: "Budget productionisation",
  kill: "Say what would stop it",
  name: "Call it by another name",
  weight: "Choose the ceremony",
  return: "Go back to an earlier phase",
};

/** How it comes to its users is called what fits the kind. */
const titleOf = (which: Which, { kind }: ProjectView): string =>
  which === "path" && kind?.value === "bought" ? "Describe how it gets into use" : titles[which];

/** What is said less often, in one place. */
export function ProjectMenu() {
  const { project, may } = useHere();
  const [open, setOpen] = useState<Which>();
  if (!may.write) return null;
  const offered = (Object.keys(titles) as Which[]).filter((which) =>
    which === "weight" ? may.decide : which === "return" ? earlier(project).length > 0 : true,
  );
  return (
    <>
      <Menu position="bottom-end" shadow="none" width={240}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label="More that can be said about this project">
            {icons.more}
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((which) => (
            <Menu.Item key={which} onClick={() => setOpen(which)}>
              {titleOf(which, project)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open && <SayForm which={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

const earlier = ({ phase }: ProjectView) => (phase ? phases.slice(0, phases.indexOf(phase.phase)) : []);

function SayForm({ which, onClose }: { readonly which: Which; readonly onClose: () => void }) {
  const { project, params, said } = useHere();
  const personOrName = usePersonOrName();
  const form = useForm(initialOf(which, project), async (values) => {
    await said(await send(which, values, params, personOrName));
    onClose();
  });
  const { path } = wordsOf(project.kind?.value ?? null);
  const title = titleOf(which, project);
  const fields: Readonly<Record<Which, ReactNode>> = {
    name: <TextInput label="Name" required data-autofocus {...form.field("words")} />,
    note: <Textarea label="Note" autosize minRows={3} required data-autofocus {...form.field("words")} />,
    "use-case": <Textarea label="Who would use it, and for what" autosize minRows={3} required data-autofocus {...form.field("words")} />,
    "product-owner": <PersonField label="Product owner" name={form.values.words ?? ""} onName={(name) => form.set("words", name)} />,
    path: <Textarea label={path.asks} autosize minRows={3} required data-autofocus {...form.field("words")} />,
    kill: <Textarea label="What would stop it" autosize minRows={3} required data-autofocus {...form.field("words")} />,
    budget: (
      <>
        <TextInput label="Weeks, at least" inputMode="decimal" required data-autofocus {...form.field("amount")} />
        <TextInput label="Weeks, at most" inputMode="decimal" required {...form.field("words")} />
      </>
    ),
    team: <TextInput label="People" inputMode="decimal" required data-autofocus {...form.field("amount")} />,
    spend: (
      <>
        <TextInput label="Spent so far" inputMode="decimal" required data-autofocus {...form.field("amount")} />
        <TextInput label="Currency" placeholder="EUR" {...form.field("words")} />
      </>
    ),
    "check-in": (
      <>
        <TextInput label="On" type="date" required {...form.field("day")} />
        <Checkbox
          label="Somebody from outside the team took part"
          description="Only then it counts."
          checked={form.values.outside === "yes"}
          onChange={(event) => form.set("outside", event.currentTarget.checked ? "yes" : "")}
        />
        <TextInput label="Who" description="From outside the team: without a name it does not count." {...form.field("words")} />
      </>
    ),
    weight: (
      <NativeSelect
        label="How much ceremony a gate has"
        data={weights.map((value) => ({
          value,
          label: {
            light: "light: one decides",
            standard: "standard: who measured does not approve",
            full: "full: votes, and the dissent on record",
          }[value],
        }))}
        {...form.field("words")}
      />
    ),
    return: (
      <>
        <NativeSelect
          label="Back to"
          data={earlier(project).map((value) => ({ value, label: phaseName[value] }))}
          {...form.field("words")}
        />
        <Textarea label="Why" description="Both clocks are kept." autosize minRows={2} required {...form.field("reason")} />
      </>
    ),
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <Form onSubmit={form.onSubmit} action={title} busy={form.busy} error={form.error} wide>
        {fields[which]}
      </Form>
    </Modal>
  );
}

function initialOf(which: Which, project: ProjectView): Record<string, string> {
  const words: Partial<Record<Which, string>> = {
    name: project.name,
    "check-in": project.sponsor?.value.name ?? "",
    "use-case": project.useCase?.value ?? "",
    "product-owner": project.productOwner?.value.name ?? "",
    path: project.productionPath?.value ?? "",
    kill: project.killWords?.value ?? "",
    budget: project.productionisationBudget ? String(project.productionisationBudget.value.toWeeks) : "",
    spend: project.spend?.value.currency ?? "",
    weight: project.weight,
    return: earlier(project).at(-1) ?? "",
  };
  const amount =
    which === "budget"
      ? project.productionisationBudget?.value.fromWeeks
      : which === "team"
        ? project.teamSize?.value
        : which === "spend"
          ? project.spend?.value.amount
          : undefined;
  return { words: words[which] ?? "", amount: amount === undefined ? "" : String(amount), reason: "", day: today(), outside: "" };
}

/** An empty field is no figure, and never 0. */
const figureOf = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")));

function send(
  which: Which,
  values: Record<string, string>,
  params: { workspace: string; project: string },
  personOrName: ReturnType<typeof usePersonOrName>,
): Promise<ProjectView> {
  const { words = "", amount = "", reason = "", day = "", outside = "" } = values;
  const figure = figureOf(amount);
  switch (which) {
    case "name":
      return call(renameProjectEndpoint, { params, body: { name: words } });
    case "note":
      return call(addNote, { params, body: { note: words } });
    case "use-case":
      return call(describeUseCase, { params, body: { useCase: words } });
    case "product-owner":
      return call(nameProductOwner, { params, body: personOrName(words) });
    case "path":
      return call(describeProductionPath, { params, body: { path: words } });
    case "kill":
      return call(describeKillCondition, { params, body: { words } });
    case "budget":
      return call(budgetProductionisationEndpoint, { params, body: { fromWeeks: figure, toWeeks: figureOf(words) } });
    case "team":
      return call(sizeTeam, { params, body: { people: figure } });
    case "spend":
      return call(reportSpend, { params, body: { amount: figure, ...(words.trim() ? { currency: words.trim() } : {}) } });
    case "check-in":
      return call(holdCheckInEndpoint, {
        params,
        body: { on: day, fromOutside: outside === "yes", ...(words.trim() ? { who: words.trim() } : {}) },
      });
    case "weight":
      return call(chooseWeight, { params, body: { weight: words as Weight } });
    case "return":
      return call(returnToPhaseEndpoint, { params, body: { phase: words as (typeof phases)[number], reason } });
  }
}
