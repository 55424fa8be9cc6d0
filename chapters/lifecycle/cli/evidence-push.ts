import { type Command, WrongUse } from "#platform/command";
import { contextOptions } from "./context-typed.ts";
import { findProject } from "./find-project.ts";
import { everyOption, inWorkspace, numberTyped, word } from "./in-workspace.ts";
import { pushFigure, pushTable } from "./push-figure.ts";
import { pushResults } from "./push-results.ts";

/** `pilothouse evidence push`: result files of tools, a figure by hand or from a script, or a table that is measured on the other side. */
export const evidencePush: Command = {
  name: "evidence push",
  summary:
    "Offer evidence to criteria. FILE is JUnit XML, promptfoo's JSON, Inspect AI's log as JSON, or a batch {\"figures\": […]}; its figures find the criteria that ask for them by name.",
  usage: "PROJECT (FILE… | --value N | --csv FILE --measure WHAT)",
  options: {
    ...everyOption,
    "dry-run": { type: "boolean", says: "Say what FILE would answer, and offer nothing." },
    map: {
      type: "string",
      value: "FIGURE=CRITERION",
      multiple: true,
      says: "This figure of FILE answers that criterion; may be repeated.",
    },
    of: { type: "string", value: "MODEL", says: "Only FILE's figures of this model or prompt." },
    slice: { type: "string", says: "The slice FILE or the figure is of, as the criterion names it." },
    "measured-on": { type: "string", value: "DAY", says: "The day it was measured; FILE's own day, or today." },
    criterion: { type: "string", value: "TEXT", says: "For --value and --csv: its id or a part of its words, where there are several." },
    value: { type: "string", value: "N", says: "The figure." },
    n: { type: "string", value: "N", says: "Cases it was measured on." },
    source: { type: "string", says: "What to ask for: a run, a report." },
    stated: { type: "boolean", says: "Nobody measured it; somebody says so." },
    csv: { type: "string", value: "FILE", says: "A CSV to measure; - for standard input." },
    measure: { type: "string", value: "WHAT", says: "rows, missing:COLUMN, mean:COLUMN, quantile:COLUMN:0.9, share:COLUMN:VALUE …" },
    where: { type: "string", value: "COLUMN=VALUE", says: "Only these rows." },
    ...contextOptions,
  },
  examples: [
    'pilothouse evidence push "Churn model" results.json junit.xml',
    'pilothouse evidence push "Churn model" results.json --map "pass rate=recall" --dry-run',
    'pilothouse evidence push "Churn model" --criterion recall --value 0.83 --n 4200 --source "run 7" --model small-1',
    'pilothouse evidence push "Churn model" --csv holdout.csv --measure mean:hit --where segment=new --slice "new customers"',
  ],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const [value, csv, files] = [numberTyped(typed, "value"), typed.text("csv"), typed.words.slice(1)];
    if ([value !== undefined, csv !== undefined, files.length > 0].filter(Boolean).length !== 1)
      throw new WrongUse("Give one of: result files, --value, or --csv.");
    const place = async () => {
      const { connection, workspace } = await inWorkspace(typed, terminal);
      return { connection, params: { workspace, project: await findProject(connection, workspace, meant) } };
    };
    if (files.length > 0) await pushResults(typed, terminal, place);
    else if (csv !== undefined) await pushTable(csv, typed, terminal, place);
    else await pushFigure(value ?? 0, typed, terminal, place);
    return 0;
  },
};
