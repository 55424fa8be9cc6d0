import { readFile } from "node:fs/promises";
import { type Command, WrongUse } from "#platform/command";
import { extendTimeBoxEndpoint, importInvoices, listLearnings, stopProjectEndpoint } from "../contract/index.ts";
import { kindName, kinds, phaseName, stopSortSays, stopSorts } from "../domain/index.ts";
import { findProject } from "./find-project.ts";
import { asOfOption, everyOption, inWorkspace, numberTyped, oneOf, word } from "./in-workspace.ts";

const whichProject = "which project, by name or id";
const because = { type: "string", value: "TEXT", says: "The reason; it stays on record." } as const;

const extendCommand: Command = {
  name: "project extend",
  summary: "One more week, because …: give the time box more, with a reason; it is counted.",
  usage: "PROJECT --because TEXT [--weeks N]",
  options: { ...everyOption, because, weeks: { type: "string", value: "N", says: "Weeks; one where it is left out." } },
  examples: ['pilothouse project extend "Churn model" --because "the labels came late"'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, whichProject);
    const reason = typed.text("because");
    if (reason === undefined) throw new WrongUse("Give the reason with --because: it is counted, and shown.");
    const weeks = numberTyped(typed, "weeks") ?? 1;
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const view = await connection.call(extendTimeBoxEndpoint, { params: { workspace, project }, body: { weeks, reason } });
    const { phase, extended } = view;
    terminal.print(terminal.json ? JSON.stringify(view) : `The box of ${view.name} ends on ${phase?.boxEndsOn ?? "no day"}: ${extended}.`);
    return 0;
  },
};

const stopCommand: Command = {
  name: "project stop",
  summary: "Stop a project at once, in one sentence; what was learnt is due in seven days.",
  usage: "PROJECT --because TEXT [--sort SORT]",
  options: { ...everyOption, because, sort: { type: "string", value: "SORT", says: `What kind of end it is: ${stopSorts.join(", ")}.` } },
  examples: ['pilothouse project stop "Churn model" --because "recall is out of reach with this data" --sort impossible'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, whichProject);
    const reason = typed.text("because");
    if (reason === undefined) throw new WrongUse("Say why with --because, in one sentence.");
    const sort = typed.text("sort");
    const body = { reason, ...(sort === undefined ? {} : { sort: oneOf(stopSorts, sort, "--sort") }) };
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const view = await connection.call(stopProjectEndpoint, { params: { workspace, project }, body });
    const due = view.stop?.learningDueOn == null ? "" : ` The drafted learning is on its page, due by ${view.stop.learningDueOn}.`;
    terminal.print(terminal.json ? JSON.stringify(view) : `${view.name} ${view.stop?.says ?? "is stopped."}${due}`);
    return 0;
  },
};

const learningsCommand: Command = {
  name: "learnings",
  summary: "Search what was learnt, over all projects.",
  usage: "[--search TEXT] [--kind KIND] [--sort SORT]",
  options: {
    ...everyOption,
    ...asOfOption,
    search: { type: "string", value: "TEXT", says: "Words that it has in it." },
    kind: { type: "string", value: "KIND", says: kinds.join(", ") },
    sort: { type: "string", value: "SORT", says: stopSorts.join(", ") },
  },
  examples: ["pilothouse learnings --search labels"],
  run: async (typed, terminal) => {
    const [search, kind, sort, asOf] = [typed.text("search"), typed.text("kind"), typed.text("sort"), typed.text("as-of")];
    const query = {
      ...(search === undefined ? {} : { search }),
      ...(kind === undefined ? {} : { kind: oneOf(kinds, kind, "--kind") }),
      ...(sort === undefined ? {} : { sort: oneOf(stopSorts, sort, "--sort") }),
      ...(asOf === undefined ? {} : { asOf }),
    };
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const log = await connection.call(listLearnings, { params: { workspace }, query });
    if (terminal.json) {
      terminal.print(JSON.stringify(log));
      return log.total > 0 ? 0 : 1;
    }
    const lines = log.learnings.flatMap((each) => [
      "",
      `${each.name}  (${[each.kind && kindName[each.kind], each.phase && phaseName[each.phase], each.sort && stopSortSays[each.sort], each.cite.on].filter(Boolean).join("; ")})`,
      `  Believed: ${each.believed ?? "erased"}`,
      `  Found: ${each.found ?? "erased"}`,
      `  Would do differently: ${each.wouldDoDifferently ?? "erased"}`,
      ...(each.cost === null ? [] : [`  ${each.cost.says}`]),
    ]);
    const open = log.open.map(({ name, dueOn }) => `${name}: stopped, learning open; due by ${dueOn}.`);
    const saved = log.avoided.map(({ says }) => `What stopping saved, as an estimate: ${says}.`);
    terminal.print([log.says, ...saved, ...open, ...lines].join("\n"));
    return log.total > 0 ? 0 : 1;
  },
};

const invoicesCommand: Command = {
  name: "invoices import",
  summary: "Import invoices into a project's cost from a CSV: date, amount, currency, what, reference.",
  usage: "PROJECT FILE",
  options: everyOption,
  examples: ['pilothouse invoices import "Churn model" invoices.csv'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, whichProject);
    const path = word(typed, 1, "which file, or - for standard input");
    const bytes = path === "-" ? await terminal.readInput() : await readFile(path).catch(() => undefined);
    if (bytes === undefined) throw new WrongUse(`${path} cannot be read. Give a CSV file, or - for standard input.`);
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const csv = new TextDecoder().decode(bytes);
    const view = await connection.call(importInvoices, { params: { workspace, project }, body: { csv } });
    const spent = view.cost === null ? "" : ` Spent so far, as an estimate: ${view.cost.spent.says}.`;
    terminal.print(terminal.json ? JSON.stringify(view) : `${view.name} has its invoices.${spent}`);
    return 0;
  },
};

/** Time boxes, stops, what was learnt, and what was paid. */
export const stopCommands: readonly Command[] = [extendCommand, stopCommand, learningsCommand, invoicesCommand];
