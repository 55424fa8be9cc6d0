import { findProject } from "#chapters/lifecycle/cli";
import { workspaceOf, workspaceOption } from "#chapters/workspace/cli";
import { type Day, dayOf, isDay } from "#kernel";
import { type Command, type Connection, type Typed, WrongUse } from "#platform/command";
import { readText } from "#platform/pasted";
import { getItemsForecast, keepItemLog, listItemStreams } from "../contract/index.ts";
import {
  asGuessed,
  assumptionsNow,
  forecastItems,
  itemsModel,
  itemsSay,
  type LogReading,
  looksLikeJson,
  nothingSaid,
  readLog,
  rowsOfJson,
} from "../domain/index.ts";
import { tellItems, tellLog } from "./tell-items.ts";
import { textTyped } from "./text-typed.ts";

const readingOptions = {
  kind: { type: "string", value: "KIND", says: "Only items of this kind, as the log calls it." },
  until: { type: "string", value: "DAY", says: "The last day that the log knows; the last day in it where left out." },
} as const;

const MOST_ITEMS = 100_000;

/** When and how many, from a file with no server, or from a log that was kept. */
const throughput: Command = {
  name: "throughput",
  summary: "When so many items are done, and how many by a day, from a team's own log; with how such ranges held on its past.",
  usage: "--csv FILE | STREAM [--items N] [--by DAY]",
  options: {
    ...workspaceOption,
    csv: {
      type: "string",
      value: "FILE",
      says: "A log in CSV or JSON, or - for standard input: no server, no account, nothing leaves this machine.",
    },
    items: { type: "string", value: "N", says: "How many are still to do; those that are open in the log where left out." },
    by: { type: "string", value: "DAY", says: "How many are done by the end of this day, such as 2027-03-01." },
    "as-of": { type: "string", value: "DAY", says: "As it was at the end of a day." },
    ...readingOptions,
  },
  examples: [
    "pilothouse throughput --csv jira.csv --items 30",
    "gh issue list --state all --limit 1000 --json number,createdAt,closedAt,stateReason | pilothouse throughput --csv - --by 2027-03-01",
    'pilothouse throughput "Search team" --items 30 --by 2027-03-01',
  ],
  run: async (typed, terminal) => {
    const [items, by] = [itemsTyped(typed), dayTyped(typed, "by")];
    const [file, [name]] = [typed.text("csv"), typed.words];
    const asOf = dayTyped(typed, "as-of");
    if (file !== undefined) {
      const today = dayOf(terminal.now);
      const read = readLog(rowsIn(await textTyped(file, terminal)), today, readingTyped(typed, asOf));
      const model = read.weeks.known ? itemsModel(read.weeks.value, usually(), asOf ?? today) : read.weeks;
      const open = read.weeks.known ? read.weeks.value.open : 0;
      const question = { items: items ?? (open > 0 ? open : 10), by };
      const forecast = model.known ? forecastItems(model.value, question) : model;
      const says = forecast.known ? itemsSay(forecast.value, question) : forecast.because;
      const { weeks: _weeks, ...log } = read;
      terminal.print(
        terminal.json
          ? JSON.stringify({ asOf: asOf ?? today, log, model, question, forecast, says })
          : tellItems({ says, model, log: read }),
      );
      return forecast.known ? 0 : 1;
    }
    if (name === undefined) throw new WrongUse("Name a log with --csv FILE, or a stream of items that was imported.");
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const when = asOf === null ? {} : { asOf };
    const stream = await streamTyped(name, { connection, workspace, when });
    const query = { ...when, ...(items === null ? {} : { items }), ...(by === null ? {} : { until: by }) };
    const found = await connection.call(getItemsForecast, { params: { workspace, stream }, query });
    terminal.print(terminal.json ? JSON.stringify(found) : tellItems({ says: found.says, model: found.model, log: null }));
    return found.forecast.known ? 0 : 1;
  },
};

/** A log read here, of which counts a week are sent and nothing else. */
const importing: Command = {
  name: "throughput import",
  summary: "Bring in a team's log of items: it is read on this machine, and only counts a week are sent and kept.",
  usage: "FILE --name NAME [--project PROJECT] [--dry-run]",
  options: {
    ...workspaceOption,
    name: { type: "string", value: "NAME", says: "The team or stream of work; a newer log of the same name takes its place." },
    project: { type: "string", value: "PROJECT", says: "The project whose remaining items they are, by name or id." },
    ...readingOptions,
    "dry-run": { type: "boolean", says: "Say how it is read, and keep nothing." },
  },
  examples: [
    "pilothouse throughput import jira.csv --name 'Search team' --dry-run",
    "pilothouse throughput import jira.csv --name 'Search team'",
  ],
  run: async (typed, terminal) => {
    const [path] = typed.words;
    if (path === undefined) throw new WrongUse("Say which file, with a column for the day on which each item was finished.");
    const name = typed.text("name");
    const isDry = typed.flag("dry-run");
    if (name === undefined && !isDry) throw new WrongUse("Say with --name which team or stream of work the items are of.");
    const read = readLog(rowsIn(await textTyped(path, terminal)), dayOf(terminal.now), readingTyped(typed, null));
    if (isDry || name === undefined || !read.weeks.known) {
      terminal.print(terminal.json ? JSON.stringify({ ...read, kept: null }) : [...tellLog(read), "Nothing was kept."].join("\n"));
      return read.weeks.known ? 0 : 1;
    }
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const meant = typed.text("project");
    const project = meant === undefined ? null : await findProject(connection, workspace, meant);
    const kept = await connection.call(keepItemLog, { params: { workspace }, body: { ...read.weeks.value, name, project } });
    terminal.print(terminal.json ? JSON.stringify({ ...read, kept }) : [...tellLog(read), `Kept as "${kept.name}".`].join("\n"));
    return 0;
  },
};

const rowsIn = (text: string) => (looksLikeJson(text) ? rowsOfJson(text) : readText(text));

const readingTyped = (typed: Typed, asOf: Day | null): LogReading => ({
  ...asGuessed,
  kind: typed.text("kind") ?? null,
  until: dayTyped(typed, "until") ?? asOf,
});

/** What is assumed where no workspace says otherwise. */
function usually() {
  const { drift, splitRate } = assumptionsNow(nothingSaid);
  return { drift, growth: { ...splitRate, isOwn: false } };
}

function dayTyped(typed: Typed, option: string): Day | null {
  const text = typed.text(option);
  if (text === undefined) return null;
  if (!isDay(text)) throw new WrongUse(`--${option} takes a day such as 2027-03-01; got “${text}”.`);
  return text;
}

function itemsTyped(typed: Typed): number | null {
  const text = typed.text("items");
  if (text === undefined) return null;
  const items = Number(text);
  if (!(Number.isInteger(items) && items >= 1 && items <= MOST_ITEMS))
    throw new WrongUse(`--items takes a whole number from 1 to ${MOST_ITEMS.toLocaleString("en-GB")}; got “${text}”.`);
  return items;
}

interface Looking {
  readonly connection: Connection;
  readonly workspace: string;
  readonly when: { readonly asOf?: string };
}

async function streamTyped(name: string, { connection, workspace, when }: Looking): Promise<string> {
  const { streams } = await connection.call(listItemStreams, { params: { workspace }, query: when });
  const found = streams.find(({ id, name: its }) => id === name || its.toLowerCase() === name.toLowerCase());
  if (found) return found.id;
  const there = streams.length === 0 ? "None was imported yet." : `There are: ${streams.map((one) => one.name).join(", ")}.`;
  throw new WrongUse(`No stream of items is called “${name}”. ${there}`);
}

/** Teams that track items: when and how many. */
export const throughputCommands: readonly Command[] = [throughput, importing];
