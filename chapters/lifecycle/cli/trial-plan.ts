import { type Command, type Typed, WrongUse } from "#platform/command";
import { type PlannedTrial, trialPlan, usualAim } from "../domain/index.ts";
import { columns } from "./tell-project.ts";

const shapeSays: Readonly<Record<PlannedTrial["shape"], string>> = { optimal: "optimal", minimax: "minimax", single: "one look" };

/** `pilothouse trial plan`: how many cases a trial of passes and failures takes. Needs no server. */
export const trialPlanCommand: Command = {
  name: "trial plan",
  summary: "Plan a trial of passes and failures: when to look, when to stop, and what that costs in cases. Needs no server.",
  usage: "--kill SHARE --worth SHARE [--alpha CHANCE] [--power CHANCE]",
  options: {
    kill: { type: "string", value: "SHARE", says: "The share of successes at which it is not worth going on, such as 0.2 or 20%." },
    worth: { type: "string", value: "SHARE", says: "The share that makes it worth it." },
    alpha: { type: "string", value: "CHANCE", says: `How often the first may pass; ${usualAim.alpha} when left out.` },
    power: { type: "string", value: "CHANCE", says: `How often the second must pass; ${usualAim.power} when left out.` },
  },
  examples: ["pilothouse trial plan --kill 0.2 --worth 0.4", "pilothouse trial plan --kill 70% --worth 90% --alpha 0.1 --power 0.9"],
  run: async (typed, terminal) => {
    const p0 = shareTyped(typed, "kill");
    const p1 = shareTyped(typed, "worth");
    if (p0 === undefined || p1 === undefined)
      throw new WrongUse("Say --kill, the share that is not worth it, and --worth, the one that is.");
    if (p0 >= p1) throw new WrongUse(`--kill lies below --worth; got ${p0} and ${p1}.`);
    const aim = { p0, p1, alpha: shareTyped(typed, "alpha") ?? usualAim.alpha, power: shareTyped(typed, "power") ?? usualAim.power };
    const plan = trialPlan(aim);
    if (terminal.json) terminal.print(JSON.stringify({ aim, plan }, null, 2));
    else terminal.print(plan.known ? tell(plan.value) : `${plan.because} Choose shares further apart, or accept to be wrong more often.`);
    return plan.known ? 0 : 1;
  },
};

function tell(ways: readonly PlannedTrial[]): string {
  const rows = ways.map(({ shape, says, costs }) => [shapeSays[shape], says, costs]);
  const best = ways[0];
  const odds = best === undefined ? "" : `Passes though not worth it: ${percent(best.alpha)}. Passes if worth it: ${percent(best.power)}.`;
  return [columns(rows), "", `${odds} Fewer cases where it is ended as soon as nothing can change any more.`].join("\n");
}

const percent = (chance: number): string => `${(100 * chance).toFixed(1)} %`;

/** "0.2", "20%" or "20 %" as a share. @throws {WrongUse} */
function shareTyped(typed: Typed, option: string): number | undefined {
  const text = typed.text(option);
  if (text === undefined) return undefined;
  const [, figure, sign] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(%?)\s*$/.exec(text) ?? [];
  const share = figure === undefined ? Number.NaN : Number((Number(figure) / (sign === "%" ? 100 : 1)).toPrecision(12));
  if (!(share > 0 && share < 1)) throw new WrongUse(`--${option} takes a share between 0 and 1, or between 0% and 100%; got “${text}”.`);
  return share;
}
