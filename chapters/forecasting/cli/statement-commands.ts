import { findProject } from "#chapters/lifecycle/cli";
import { workspaceOf, workspaceOption } from "#chapters/workspace/cli";
import { type Day, isDay } from "#kernel";
import { type Command, type Option, plain, type Terminal, type Typed, WrongUse } from "#platform/command";
import {
  answerStatementEndpoint,
  listStatements,
  makeStatementEndpoint,
  resolveStatementEndpoint,
  type StatementView,
} from "../contract/index.ts";
import { percent, resolutions } from "../domain/index.ts";
import { chanceTyped } from "./chance-typed.ts";

const projectOption: Readonly<Record<string, Option>> = { project: { type: "string", value: "PROJECT", says: "By name or id." } };
const states = ["open", "due", "resolved", "unanswered"] as const;

/** A statement in a line or two: its day, what is claimed, what was said of it and what it came to. */
function tell({ id, claim, resolvesOn, state, resolution, own, pooled, putRight, ownPutRight, settles, says }: StatementView): string {
  const said = own.at(-1);
  const came = resolution?.outcome ?? settles?.outcome;
  const parts = [
    came === undefined ? state : `${state}: ${came}`,
    said === undefined
      ? "no answer of yours"
      : `you say ${percent(said.probability)}${ownPutRight?.known ? `, which your own record reads as ${percent(ownPutRight.value.chance)}` : ""}`,
    pooled === null
      ? plain(says)
      : `all together ${percent(pooled)}${putRight?.known ? `, put right ${percent(putRight.value.chance)} by ${putRight.value.claims} claims` : ""}`,
  ];
  return `${resolvesOn}  ${plain(claim ?? "[erased]")}\n            ${parts.join("; ")}  (${id})`;
}

function show(statement: StatementView, terminal: Terminal): 0 {
  terminal.print(terminal.json ? JSON.stringify(statement) : tell(statement));
  return 0;
}

const statementTyped = (typed: Typed): string => {
  const [statement] = typed.words;
  if (statement === undefined) throw new WrongUse("Say which statement, by its id. `pilothouse statement list` names them all.");
  return statement;
};

function dayTyped(typed: Typed): { readonly resolvesOn?: Day } {
  const text = typed.text("by");
  if (text === undefined) return {};
  if (!isDay(text)) throw new WrongUse(`--by takes a day such as 2027-03-01; got “${text}”.`);
  return { resolvesOn: text };
}

const list: Command = {
  name: "statement list",
  summary: "List statements of confidence: what is claimed, by when, and what you and all together say.",
  usage: "[--project PROJECT] [--state STATE]",
  options: {
    ...workspaceOption,
    ...projectOption,
    state: { type: "string", value: "STATE", says: `One of ${states.join(", ")}; unanswered are open, and without an answer of yours.` },
  },
  examples: ["pilothouse statement list --state unanswered"],
  run: async (typed, terminal) => {
    const [meant, asked] = [typed.text("project"), typed.text("state")];
    const state = states.find((one) => one === asked);
    if (asked !== undefined && state === undefined) throw new WrongUse(`--state is one of ${states.join(", ")}; got “${asked}”.`);
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const project = meant === undefined ? {} : { project: await findProject(connection, workspace, meant) };
    const found = await connection.call(listStatements, {
      params: { workspace },
      query: { ...project, ...(state ? { state } : {}), limit: 100 },
    });
    const more = found.total > found.statements.length ? [`${found.total - found.statements.length} more.`] : [];
    const lines = [...found.statements.map(tell), ...more];
    terminal.print(terminal.json ? JSON.stringify(found) : lines.length === 0 ? "There is no such statement." : lines.join("\n"));
    return 0;
  },
};

const make: Command = {
  name: "statement make",
  summary: "Make a statement that resolves on a day, in your words or by a criterion, with your own chance where you give it.",
  usage: "[CLAIM] [--by DAY] [--project PROJECT --criterion ID] [--chance CHANCE]",
  options: {
    ...workspaceOption,
    ...projectOption,
    by: { type: "string", value: "DAY", says: "The day on which it will be known; a criterion's own where it is left out." },
    criterion: { type: "string", value: "ID", says: "Instead of a claim: it resolves by itself." },
    chance: { type: "string", value: "CHANCE", says: "Your own answer, such as 70% or 0.7." },
  },
  examples: ['pilothouse statement make "The vendor renews at the same price" --by 2027-03-01 --chance 70%'],
  run: async (typed, terminal) => {
    const [claim] = typed.words;
    const [meant, criterion, chance] = [typed.text("project"), typed.text("criterion"), typed.text("chance")];
    if ((claim === undefined) === (criterion === undefined))
      throw new WrongUse("Say what you claim, or name a criterion by --criterion: one of the two.");
    const said = {
      ...(claim === undefined ? {} : { claim }),
      ...(criterion === undefined ? {} : { criterion }),
      ...dayTyped(typed),
      ...(chance === undefined ? {} : { probability: chanceTyped(chance) }),
    };
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const project = meant === undefined ? {} : { project: await findProject(connection, workspace, meant) };
    return show(await connection.call(makeStatementEndpoint, { params: { workspace }, body: { ...said, ...project } }), terminal);
  },
};

const answer: Command = {
  name: "statement answer",
  summary: "Say how likely you take a statement to be; you see what the others say once yours is in.",
  usage: "STATEMENT CHANCE",
  options: workspaceOption,
  examples: ["pilothouse statement answer 0198f0c2-7d3e-7cc4-8a52-3f1d2b6c9e10 70%"],
  run: async (typed, terminal) => {
    const statement = statementTyped(typed);
    const chance = typed.words[1];
    if (chance === undefined) throw new WrongUse("Say how likely you take it to be, such as 70%.");
    const probability = chanceTyped(chance);
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    return show(await connection.call(answerStatementEndpoint, { params: { workspace, statement }, body: { probability } }), terminal);
  },
};

const resolve: Command = {
  name: "statement resolve",
  summary: "Say how a statement ended, with what shows it; void scores nobody.",
  usage: "STATEMENT yes|no|void --because WORDS [--evidence ENTRY]",
  options: {
    ...workspaceOption,
    because: { type: "string", value: "WORDS", says: "What shows it, or why it is void." },
    evidence: { type: "string", value: "ENTRY", says: "The place in the record of the entry that shows it." },
  },
  run: async (typed, terminal) => {
    const statement = statementTyped(typed);
    const outcome = resolutions.find((one) => one === typed.words[1]);
    const [because, entry] = [typed.text("because"), typed.text("evidence")];
    if (outcome === undefined) throw new WrongUse(`Say how it ended: one of ${resolutions.join(", ")}.`);
    if (because === undefined) throw new WrongUse("Say what shows it by --because, or why it is void.");
    if (entry !== undefined && !/^\d{1,12}$/.test(entry))
      throw new WrongUse(`--evidence takes the place of an entry, such as 120; got “${entry}”.`);
    const body = { outcome, because, ...(entry === undefined ? {} : { evidence: Number(entry) }) };
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    return show(await connection.call(resolveStatementEndpoint, { params: { workspace, statement }, body }), terminal);
  },
};

export const statementCommands: readonly Command[] = [list, make, answer, resolve];
