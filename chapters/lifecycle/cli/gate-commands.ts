import { isDay } from "#kernel";
import { type Command, type Terminal, type Typed, WrongUse } from "#platform/command";
import { decideEndpoint, type GateView, getGate, listGates } from "../contract/index.ts";
import { autonomySteps, outcomes, phases } from "../domain/index.ts";
import { findProject, isId } from "./find-project.ts";
import { asOfOption, everyOption, inWorkspace, oneOf, word } from "./in-workspace.ts";
import { columns } from "./tell-project.ts";

const whichProject = "which project, by name or id";

const asOfOf = (typed: Typed) => {
  const asOf = typed.text("as-of");
  return asOf === undefined ? {} : { asOf };
};

/** The gate as a terminal shows it: what it comes to, each criterion, the votes, the conditions, and what can be decided. */
function tellGate(gate: GateView): string {
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)]);
  const row = ({ duty, standing, criterion, because }: GateView["rows"][number]) => [duty, standing, criterion.says, because];
  const table = columns(gate.rows.map(row)).split("\n");
  const { sitting } = gate;
  const votes = (sitting?.votes ?? []).map(
    ({ name, vote, reason, late, dissents }) =>
      `${name ?? "somebody"}: ${vote ?? "erased"}${dissents ? ", dissent" : ""}${late ? ", after seeing the others'" : ""}. ${reason ?? ""}`,
  );
  const counted = sitting === null ? [] : [`${sitting.counted.votes} of ${sitting.counted.asked} votes are in.`];
  const conditions = gate.conditions.map(({ state, by, says }) => `${state}, due ${by}: ${says ?? "[erased]"}`);
  const decided = gate.go === null ? [] : [`${gate.go.outcome}${gate.go.overridden ? ", by an owner's override" : ""}, ${gate.go.on}`];
  return [
    `${gate.project.name}: ${gate.says} ${gate.opensSays}`,
    ...part("Criteria", gate.rows.length === 0 ? [] : table),
    ...part(
      "Trials under way",
      gate.rows.flatMap(({ criterion: { says, trialNow } }) =>
        trialNow === null ? [] : [`${says}: ${trialNow.says} ${trialNow.believed}`],
      ),
    ),
    ...part(
      "Pre-mortem",
      gate.premortem.map(({ words }) => words ?? "[erased]"),
    ),
    ...part("Votes", [...counted, ...votes]),
    ...part("The go that stands", decided),
    ...part("Conditions", conditions),
    ...part(
      "Can be decided",
      gate.outcomes.map(({ outcome, open, refusal, consequence }) => `${outcome}: ${open ? consequence : (refusal?.says ?? "")}`),
    ),
  ].join("\n");
}

const showCommand: Command = {
  name: "gate show",
  summary: "Show a project's gate: each criterion, the votes, the conditions, and what can be decided.",
  usage: "PROJECT [--as-of DAY]",
  options: { ...everyOption, ...asOfOption },
  examples: ['pilothouse gate show "Churn model"', 'pilothouse gate show "Churn model" --json'],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, whichProject);
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const gate = await connection.call(getGate, { params: { workspace, project }, query: asOfOf(typed) });
    terminal.print(terminal.json ? JSON.stringify(gate) : tellGate(gate));
    return 0;
  },
};

const historyCommand: Command = {
  name: "gate history",
  summary: "Look back over all gates: how many said no, went on an unknown, or moved a threshold after a first result.",
  usage: "[--as-of DAY]",
  options: { ...everyOption, ...asOfOption },
  run: async (typed, terminal) => {
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const gates = await connection.call(listGates, { params: { workspace }, query: asOfOf(typed) });
    const lines = gates.latest.map(({ on, name, outcome, overridden }) => [on, name, `${outcome}${overridden ? ", overridden" : ""}`]);
    terminal.print(terminal.json ? JSON.stringify(gates) : [gates.says, ...(lines.length === 0 ? [] : ["", columns(lines)])].join("\n"));
    return 0;
  },
};

/** "2026-06-10 Measure the cost", with the id of a criterion between them where it settles one. @throws {WrongUse} */
function conditionTyped(text: string): { readonly says: string; readonly by: string; readonly criterion?: string } {
  const [by = "", ...rest] = text.trim().split(/\s+/);
  const [first = ""] = rest;
  const says = (isId(first) ? rest.slice(1) : rest).join(" ");
  if (!isDay(by) || says === "")
    throw new WrongUse(`A condition is its day and a sentence, like “2026-06-10 Measure the cost”; got “${text}”.`);
  return { says, by, ...(isId(first) ? { criterion: first } : {}) };
}

const decideCommand: Command = {
  name: "project decide",
  summary: `Decide, with a reason: ${outcomes.join(", ")}.`,
  usage: "PROJECT OUTCOME --because TEXT [--step STEP] [--condition TEXT] [--to PHASE]",
  options: {
    ...everyOption,
    because: { type: "string", value: "TEXT", says: "The reason; it stays on record." },
    step: { type: "string", value: "STEP", says: `The step of an agent's autonomy that a go opens: ${autonomySteps.join(", ")}.` },
    condition: {
      type: "string",
      multiple: true,
      value: "TEXT",
      says: "Of a conditional go: its day, the id of the criterion that it settles, and a sentence.",
    },
    to: { type: "string", value: "PHASE", says: "Where a pivot or going back leads." },
  },
  examples: [
    'pilothouse project decide "Churn model" stop --because "the kill criterion was met"',
    'pilothouse project decide "Churn model" conditional-go --because "the cost is open" --condition "2026-06-10 Measure the cost"',
  ],
  run: async (typed, terminal: Terminal) => {
    const meant = word(typed, 0, whichProject);
    const outcome = oneOf(outcomes, word(typed, 1, `the outcome: ${outcomes.join(", ")}`), "The outcome");
    const reason = typed.text("because");
    if (reason === undefined) throw new WrongUse("Give the reason with --because: somebody will ask later.");
    const to = typed.text("to");
    const step = typed.text("step");
    const conditions = typed.texts("condition").map(conditionTyped);
    const body = {
      ...{ outcome, reason },
      ...(conditions.length === 0 ? {} : { conditions }),
      ...(step === undefined ? {} : { step: oneOf(autonomySteps, step, "The step") }),
      ...(to === undefined ? {} : { to: oneOf(phases, to, "The phase") }),
    };
    const { connection, workspace } = await inWorkspace(typed, terminal);
    const project = await findProject(connection, workspace, meant);
    const view = await connection.call(decideEndpoint, { params: { workspace, project }, body });
    terminal.print(terminal.json ? JSON.stringify(view) : `Decided: ${outcome}. ${view.needs[0]?.says ?? "Nothing else is due."}`);
    return 0;
  },
};

export const gateCommands: readonly Command[] = [showCommand, historyCommand, decideCommand];
