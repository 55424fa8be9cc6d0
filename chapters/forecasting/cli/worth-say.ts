import { findProject } from "#chapters/lifecycle/cli";
import { workspaceOf, workspaceOption } from "#chapters/workspace/cli";
import { type Command, type Typed, WrongUse } from "#platform/command";
import { valueSuccessEndpoint } from "../contract/index.ts";
import { worthPers } from "../domain/index.ts";
import { worthLines } from "./worth-lines.ts";

/** `pilothouse project worth`: what success is worth, for the worth of the next test. */
export const worthCommand: Command = {
  name: "project worth",
  summary: "Say what a project's success is worth: the next test is held against it, and against its price.",
  usage: "PROJECT --low AMOUNT [--high AMOUNT] --per month|year|in-all --months MONTHS --because TEXT",
  options: {
    ...workspaceOption,
    low: {
      type: "string",
      value: "AMOUNT",
      says: "The least that it brings, in the currency of the workspace, beyond what running it costs.",
    },
    high: { type: "string", value: "AMOUNT", says: "The most; the same as the least when left out." },
    per: { type: "string", value: "WHAT", says: `What the amounts are for: ${worthPers.join(", ")}.` },
    months: { type: "string", value: "MONTHS", says: "Over how many months it is counted." },
    because: { type: "string", value: "TEXT", says: "Why, and whose figure it is." },
  },
  examples: [
    'pilothouse project worth "Churn model" --low 4000 --high 12000 --per month --months 24 --because "the sponsor, from last year"',
  ],
  run: async (typed, terminal) => {
    const [meant] = typed.words;
    if (meant === undefined) throw new WrongUse("Say which project, by name or id.");
    const because = typed.text("because");
    if (because === undefined) throw new WrongUse("Say why with --because, and whose figure it is.");
    const low = amountTyped(typed, "low");
    if (low === undefined) throw new WrongUse("Say the least that it brings with --low.");
    const body = { low, high: amountTyped(typed, "high") ?? low, per: perTyped(typed), months: amountTyped(typed, "months") ?? 0, because };
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const project = await findProject(connection, workspace, meant);
    const found = await connection.call(valueSuccessEndpoint, { params: { workspace, project }, body });
    terminal.print(terminal.json ? JSON.stringify(found) : ["Kept.", ...worthLines(found)].join("\n"));
    return 0;
  },
};

/** @throws {WrongUse} */
function amountTyped(typed: Typed, option: string): number | undefined {
  const text = typed.text(option);
  if (text === undefined) return undefined;
  const amount = Number(text);
  if (text.trim() === "" || !Number.isFinite(amount)) throw new WrongUse(`--${option} takes a number; got “${text}”.`);
  return amount;
}

/** @throws {WrongUse} */
function perTyped(typed: Typed): (typeof worthPers)[number] {
  const per = worthPers.find((one) => one === typed.text("per"));
  if (per === undefined) throw new WrongUse(`--per is one of ${worthPers.join(", ")}.`);
  return per;
}
