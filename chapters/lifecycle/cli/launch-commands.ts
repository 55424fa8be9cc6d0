import { type Command, type Terminal, WrongUse } from "#platform/command";
import {
  changeModelEndpoint,
  type DependenciesView,
  decideEndpoint,
  declareDependencyEndpoint,
  getProject,
  launchEndpoint,
  listDependencies,
  nameMonitoringOwner,
  type ProjectView,
  settlePartEndpoint,
  stepBackEndpoint,
} from "../contract/index.ts";
import { autonomySteps, partStates, parts, stepName } from "../domain/index.ts";
import { findProject } from "./find-project.ts";
import { everyOption, inWorkspace, oneOf, word } from "./in-workspace.ts";

const told = (terminal: Terminal, json: unknown, says: string): 0 => {
  terminal.print(terminal.json ? JSON.stringify(json) : says);
  return 0;
};

/** A row for each part: its state, its name, and what it takes or why it is not needed. */
const tellParts = ({ launch }: ProjectView): string =>
  [
    ...launch.parts.map(({ part, state, why, doneWhen }) => `${state.padEnd(10)}  ${part.padEnd(22)}  ${why ?? `done when ${doneWhen}`}`),
    `Who hears when it gets worse: ${launch.monitoringOwner?.value.name ?? "not recorded"}`,
  ].join("\n");

const partsCommand: Command = {
  name: "project parts",
  summary: "Show the parts of productionisation, or say of one that it is done, not needed, or open.",
  usage: "PROJECT [PART STATE] [--because TEXT] [--watched-by NAME]",
  options: {
    ...everyOption,
    because: { type: "string", says: "Why a part is not needed." },
    "watched-by": { type: "string", value: "NAME", says: "Who hears when it gets worse." },
  },
  examples: ['pilothouse project parts "Answers" monitoring done --watched-by "Grace Hopper"'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const params = { workspace, project: await findProject(connection, workspace, meant) };
    const why = typed.text("because");
    const name = typed.text("watched-by");
    let view: ProjectView | undefined;
    if (typed.words[1] !== undefined) {
      const part = oneOf(parts, typed.words[1], "The part");
      const state = oneOf(partStates, word(typed, 2, `the state: ${partStates.join(", ")}`), "The state");
      view = await connection.call(settlePartEndpoint, { params, body: { part, state, ...(why === undefined ? {} : { why }) } });
    }
    if (name !== undefined) view = await connection.call(nameMonitoringOwner, { params, body: { name } });
    const now = view ?? (await connection.call(getProject, { params }));
    return told(terminal, now, tellParts(now));
  },
};

const launchCommand: Command = {
  name: "project launch",
  summary: "Record the launch; refused while monitoring or its owner is open.",
  usage: "PROJECT [--on DAY]",
  options: { ...everyOption, on: { type: "string", value: "DAY", says: "The day it came into use; today when left out." } },
  examples: ['pilothouse project launch "Answers" --on 2026-05-04'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const on = typed.text("on");
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const params = { workspace, project: await findProject(connection, workspace, meant) };
    const view = await connection.call(launchEndpoint, { params, body: on === undefined ? {} : { on } });
    return told(terminal, view, view.story.find(({ kind }) => kind === "lifecycle/launched")?.says ?? "Launched.");
  },
};

const dependCommand: Command = {
  name: "project depend",
  summary: "Say which vendor's model or product a project stands on.",
  usage: "PROJECT VENDOR MODEL [--version TEXT] [--retires DAY]",
  options: {
    ...everyOption,
    version: { type: "string", says: "The version it answers with now." },
    retires: { type: "string", value: "DAY", says: "The day the vendor takes this version away." },
  },
  examples: ['pilothouse project depend "Answers" Lumen small-1 --version 2026-01 --retires 2026-12-01'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const said = { vendor: word(typed, 1, "the vendor"), model: word(typed, 2, "the model, or the product that was bought") };
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const params = { workspace, project: await findProject(connection, workspace, meant) };
    const body = { ...said, version: typed.text("version") ?? null, retiresOn: typed.text("retires") ?? null };
    const view = await connection.call(declareDependencyEndpoint, { params, body });
    return told(terminal, view, view.story[0]?.says ?? "Kept.");
  },
};

const tellDependencies = ({ models }: DependenciesView): string =>
  models.length === 0
    ? "What the projects stand on is not recorded."
    : models
        .flatMap(({ vendor, model, projects }) => [
          `${model} by ${vendor}`,
          ...projects.map(({ name, version, retiresOn, staleCriteria }) => {
            const retires = retiresOn === null ? "" : `, retires on ${retiresOn}`;
            const stale = staleCriteria === 0 ? "" : `, ${staleCriteria} to measure again`;
            return `  ${name}: ${version === null ? "version not recorded" : `version ${version}`}${retires}${stale}`;
          }),
        ])
        .join("\n");

const listCommand: Command = {
  name: "dependencies list",
  summary: "List which projects stand on which vendor's model, the nearest retirement first.",
  usage: "",
  options: everyOption,
  run: async (typed, terminal) => {
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const view = await connection.call(listDependencies, { params: { workspace } });
    return told(terminal, view, tellDependencies(view));
  },
};

const changeCommand: Command = {
  name: "dependencies change",
  summary: "Change the version or retirement of a vendor's model for every project that stands on it.",
  usage: "VENDOR MODEL [--version TEXT] [--on DAY] [--retires DAY] [--because TEXT]",
  options: {
    ...everyOption,
    version: { type: "string", says: "The version it answers with now: evidence made with another becomes stale." },
    on: { type: "string", value: "DAY", says: "The day it changed; today when left out." },
    retires: { type: "string", value: "DAY", says: "The day the vendor takes this version away." },
    because: { type: "string", says: "Why it changed." },
  },
  examples: ["pilothouse dependencies change Lumen small-1 --version 2026-06"],
  run: async (typed, terminal) => {
    const said = { vendor: word(typed, 0, "the vendor"), model: word(typed, 1, "the model") };
    const [version, on, retiresOn, reason] = ["version", "on", "retires", "because"].map((name) => typed.text(name));
    if (version === undefined && retiresOn === undefined) throw new WrongUse("Say what changed: --version, --retires, or both.");
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const change = Object.fromEntries(Object.entries({ version, on, retiresOn, reason }).filter(([, value]) => value !== undefined));
    const view = await connection.call(changeModelEndpoint, { params: { workspace }, body: { ...said, ...change } });
    return told(terminal, view, tellDependencies(view));
  },
};

const stepCommand: Command = {
  name: "project step",
  summary: "Decide a go to the next step of an agent's autonomy, or step back at once.",
  usage: "PROJECT STEP --because TEXT [--back]",
  options: {
    ...everyOption,
    because: { type: "string", says: "The reason; it stays on record." },
    back: { type: "boolean", says: "Step back to this step." },
  },
  examples: ['pilothouse project step "Supplier mail" suggests --back --because "it ordered for the wrong branch"'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const step = oneOf(autonomySteps, word(typed, 1, `the step: ${autonomySteps.join(", ")}`), "The step");
    const reason = typed.text("because");
    if (reason === undefined) throw new WrongUse("Give the reason with --because: somebody will ask later.");
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const params = { workspace, project: await findProject(connection, workspace, meant) };
    const view = typed.flag("back")
      ? await connection.call(stepBackEndpoint, { params, body: { to: step, reason } })
      : await connection.call(decideEndpoint, { params, body: { outcome: "go", step, reason } });
    return told(terminal, view, `From here on ${stepName[step]}.`);
  },
};

/** What brings a project into use, what it stands on, and how far an agent acts by itself. */
export const launchCommands: readonly Command[] = [partsCommand, launchCommand, dependCommand, listCommand, changeCommand, stepCommand];
