import { isDay } from "#kernel";
import type { Command, Terminal } from "#platform/command";
import { WrongUse } from "#platform/command";
import {
  enterPhaseEndpoint,
  getProject,
  listProjects,
  openProjectEndpoint,
  type ProjectView,
  setCriterionEndpoint,
  setDecisionDateEndpoint,
} from "../contract/index.ts";
import { comparisons, kinds, phases, roles } from "../domain/index.ts";
import { findProject } from "./find-project.ts";
import { asOfOption, everyOption, inWorkspace, numberTyped, oneOf, word } from "./in-workspace.ts";
import { tellPortfolio, tellProject } from "./tell-project.ts";

const told = (terminal: Terminal, project: ProjectView, says: string): 0 => {
  terminal.print(terminal.json ? JSON.stringify(project) : says);
  return 0;
};

const openCommand: Command = {
  name: "project open",
  summary: "Open a project: its name is enough.",
  usage: "NAME [--kind KIND] [--use-case TEXT] [--like PROJECT]",
  options: {
    ...everyOption,
    kind: { type: "string", value: "KIND", says: kinds.join(", ") },
    like: {
      type: "string",
      value: "PROJECT",
      says: "Begin with that project's kind, weight and criteria, without days, evidence or people.",
    },
    "use-case": { type: "string", value: "TEXT", says: "Who would use it, and for what." },
  },
  examples: ['pilothouse project open "Churn model" --kind trained-model'],
  run: async (typed, terminal) => {
    const name = word(typed, 0, "the project's name");
    const kind = typed.text("kind");
    const useCase = typed.text("use-case");
    const body = {
      name,
      ...(kind === undefined ? {} : { kind: oneOf(kinds, kind, "--kind") }),
      ...(useCase === undefined ? {} : { useCase }),
    };
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const like = typed.text("like");
    const from = like === undefined ? {} : { from: await findProject(connection, workspace, like) };
    const project = await connection.call(openProjectEndpoint, { params: { workspace }, body: { ...body, ...from } });
    return told(
      terminal,
      project,
      `Opened ${project.name} (${project.id}). Next: who owns it, which number it should move, what would stop it.`,
    );
  },
};

const listCommand: Command = {
  name: "project list",
  summary: "List the projects, the most urgent first.",
  usage: "[--phase PHASE] [--due] [--name TEXT]",
  options: {
    ...everyOption,
    ...asOfOption,
    phase: { type: "string", value: "PHASE", says: phases.join(", ") },
    due: { type: "boolean", says: "Only projects on which something is due." },
    name: { type: "string", says: "Only projects whose name holds this." },
  },
  run: async (typed, terminal) => {
    const phase = typed.text("phase");
    const name = typed.text("name");
    const asOf = typed.text("as-of");
    const query = {
      ...(asOf === undefined ? {} : { asOf }),
      ...(phase === undefined ? {} : { phase: oneOf(phases, phase, "--phase") }),
      ...(typed.flag("due") ? { due: "true" as const } : {}),
      ...(name === undefined ? {} : { name }),
    };
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const page = await connection.call(listProjects, { params: { workspace }, query });
    terminal.print(terminal.json ? JSON.stringify(page) : tellPortfolio(page));
    return 0;
  },
};

/** The same page as `project list`, by the name a CTO would look for. */
const portfolioCommand: Command = {
  ...listCommand,
  name: "portfolio",
  summary: "Say how the portfolio stands, on any day.",
  usage: "[--as-of DAY]",
  examples: ["pilothouse portfolio", "pilothouse portfolio --as-of 2026-05-01"],
};

const showCommand: Command = {
  name: "project show",
  summary: "Show a project with its criteria and its story.",
  usage: "PROJECT",
  options: { ...everyOption, ...asOfOption },
  examples: ['pilothouse project show "Churn model"'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const asOf = typed.text("as-of");
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const view = await connection.call(getProject, { params: { workspace, project }, query: asOf === undefined ? {} : { asOf } });
    return told(terminal, view, tellProject(view));
  },
};

const enterCommand: Command = {
  name: "project enter",
  summary: "Enter the next phase; its criteria lock.",
  usage: "PROJECT PHASE [--weeks N]",
  options: { ...everyOption, weeks: { type: "string", value: "N", says: "The time box; the kind's usual one when left out." } },
  examples: ['pilothouse project enter "Churn model" data-assessment'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const phase = oneOf(phases, word(typed, 1, `the phase: ${phases.join(", ")}`), "The phase");
    const boxWeeks = numberTyped(typed, "weeks");
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const body = { phase, ...(boxWeeks === undefined ? {} : { boxWeeks }) };
    const view = await connection.call(enterPhaseEndpoint, { params: { workspace, project }, body });
    return told(terminal, view, view.story[0]?.says ?? "Entered.");
  },
};

const criterionCommand: Command = {
  name: "project criterion",
  summary: "Set a criterion; it locks when its phase starts.",
  usage: "PROJECT ROLE METRIC COMPARISON THRESHOLD [--because TEXT]",
  options: {
    ...everyOption,
    because: { type: "string", says: "Why the business needs exactly this; a minimum viable criterion must say." },
    slice: { type: "string", says: "Which cases count, such as “new customers”." },
    unit: { type: "string", says: "The threshold's unit." },
    by: { type: "string", value: "DAY", says: "The day by which the evidence is owed." },
    "minimum-sample": { type: "string", value: "N", says: "Fewest cases that settle it." },
  },
  examples: ['pilothouse project criterion "Churn model" kill recall below 0.6 --minimum-sample 500'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const threshold = Number(word(typed, 4, "a threshold"));
    if (!Number.isFinite(threshold)) throw new WrongUse(`The threshold is a number; got “${typed.words[4]}”.`);
    const minimumSample = numberTyped(typed, "minimum-sample");
    const deadline = dayTyped(typed.text("by"));
    const body = {
      role: oneOf(roles, word(typed, 1, `the role: ${roles.join(", ")}`), "The role"),
      metric: word(typed, 2, "the metric"),
      comparison: oneOf(comparisons, word(typed, 3, `the comparison: ${comparisons.join(", ")}`), "The comparison"),
      threshold,
      reason: typed.text("because") ?? null,
      slice: typed.text("slice") ?? null,
      unit: typed.text("unit") ?? null,
      minimumSample: minimumSample ?? null,
      deadline,
    };
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const view = await connection.call(setCriterionEndpoint, { params: { workspace, project }, body });
    const set = view.criteria.at(-1);
    return told(terminal, view, `Set: ${set?.says} (${set?.id}).`);
  },
};

const dateCommand: Command = {
  name: "project decide-by",
  summary: "Say by which day it is decided: always allowed.",
  usage: "PROJECT DAY",
  options: everyOption,
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const day = dayTyped(word(typed, 1, "the day, such as 2026-05-01")) ?? "";
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const view = await connection.call(setDecisionDateEndpoint, { params: { workspace, project }, body: { day } });
    return told(terminal, view, view.story[0]?.says ?? "Set.");
  },
};

/** @throws {WrongUse} */
function dayTyped(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!isDay(text)) throw new WrongUse(`A day is written like 2026-05-01; got “${text}”.`);
  return text;
}

export const projectCommands: readonly Command[] = [
  openCommand,
  listCommand,
  showCommand,
  enterCommand,
  criterionCommand,
  dateCommand,
  portfolioCommand,
];
