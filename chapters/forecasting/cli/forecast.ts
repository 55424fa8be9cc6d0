import { findProject } from "#chapters/lifecycle/cli";
import { workspaceOf, workspaceOption } from "#chapters/workspace/cli";
import { day, isDay, longDay } from "#kernel";
import { type Command, type Terminal, type Typed, WrongUse } from "#platform/command";
import {
  type CostView,
  type ForecastView,
  getCost,
  getForecast,
  getMoved,
  getWorth,
  type MovedView,
  type WorthView,
} from "../contract/index.ts";
import { percent } from "../domain/index.ts";
import { costLines } from "./cost-lines.ts";
import { movedLines } from "./moved-lines.ts";
import { worthLines } from "./worth-lines.ts";

/** `pilothouse forecast`: when a project is shipped, and what moves it. */
export const forecastCommand: Command = {
  name: "forecast",
  summary:
    "When a project is shipped, whether it is at all, what moves it most, when more will be known, what it costs, and what the next test is worth.",
  usage: "PROJECT [--by DAY] [--since DAY]",
  options: {
    ...workspaceOption,
    by: { type: "string", value: "DAY", says: "The chance that it is shipped by this day, such as 2027-03-01." },
    since: { type: "string", value: "DAY", says: "What moved it since the end of that day, entry by entry." },
    "as-of": { type: "string", value: "DAY", says: "As it was at the end of a day, such as 2026-05-01." },
  },
  examples: [
    'pilothouse forecast "Churn model" --by 2027-03-01',
    'pilothouse forecast "Churn model" --since 2026-11-01',
    'pilothouse forecast "Churn model" --json',
  ],
  run: async (typed, terminal) => {
    const [meant] = typed.words;
    if (meant === undefined) throw new WrongUse("Say which project, by name or id.");
    const query = { ...dayTyped(typed, "by", "until"), ...dayTyped(typed, "as-of", "asOf") };
    const since = dayTyped(typed, "since", "from");
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const project = await findProject(connection, workspace, meant);
    const found = await connection.call(getForecast, { params: { workspace, project }, query });
    const { until: _until, ...day } = query;
    const cost = await connection.call(getCost, { params: { workspace, project }, query: day });
    const worth = await connection.call(getWorth, { params: { workspace, project }, query: day });
    const asked = { params: { workspace, project }, query: { ...query, ...since } };
    const moved = since.from === undefined ? null : await connection.call(getMoved, asked);
    return tell(found, { cost, worth, moved }, terminal);
  },
};

type DayField = "until" | "asOf" | "from";
function dayTyped(typed: Typed, option: string, field: DayField): { readonly [K in DayField]?: string } {
  const text = typed.text(option);
  if (text === undefined) return {};
  if (!isDay(text)) throw new WrongUse(`--${option} takes a day such as 2027-03-01; got “${text}”.`);
  return { [field]: text };
}

/** What is told beside the forecast itself. */
interface Beside {
  readonly cost: CostView;
  readonly worth: WorthView;
  /** Null where nobody asked since when. */
  readonly moved: MovedView | null;
}

/** 1 where there is no forecast. */
function tell(found: ForecastView, { cost, worth, moved }: Beside, terminal: Terminal): 0 | 1 {
  const { forecast } = found;
  const beside = [...costLines(cost), ...worthLines(worth), ...(moved === null ? [] : ["", ...movedLines(moved)])];
  const inJson = { ...found, cost: cost.cost, worth: worth.money, ...(moved === null ? {} : { moved: moved.moved }) };
  terminal.print(terminal.json ? JSON.stringify(inJson) : lines(found, beside).join("\n"));
  return forecast.known ? 0 : 1;
}

function lines({ name, asOf, forecast }: ForecastView, costs: readonly string[]): readonly string[] {
  if (!forecast.known) return [`${name} has no forecast as of ${longDay(day(asOf))}. ${forecast.because}`, ...costs];
  const { says, drivers, evidence, inputs, model, worlds, ships, until, epistemic } = forecast.value;
  const error = Math.max(ships.error, until?.chance.error ?? 0);
  return [
    says,
    "",
    "What moves the day most",
    ...drivers.slice(0, 5).map((driver) => `  ${percent(driver.share).padStart(9)}  ${driver.name}`),
    ...(epistemic.known ? [`  ${percent(epistemic.value.value)} of the spread could be learnt; the rest is chance.`] : []),
    "",
    "What will tell more",
    ...evidence.map((each) => `  ${each.says}`),
    "",
    "What it stands on",
    ...inputs.map((input) => `  ${input.origin.padEnd(8)}  ${input.what}: ${input.says}`),
    ...costs,
    "",
    `As of ${longDay(day(asOf))}; ${model}, ${worlds.toLocaleString("en-GB")} worlds: another run may be off by ${(100 * error).toFixed(1)} points.`,
  ];
}
