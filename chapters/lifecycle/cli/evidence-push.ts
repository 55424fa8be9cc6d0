import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Command, type Terminal, type Typed, WrongUse } from "#platform/command";
import { getProject, offerEvidenceEndpoint, offerTableEndpoint, type ProjectView } from "../contract/index.ts";
import { findProject } from "./find-project.ts";
import { everyOption, inWorkspace, numberTyped, word } from "./in-workspace.ts";

const aggregates = ["mean", "sum", "min", "max"] as const;

/** `rows`, `missing:COLUMN`, `mean:COLUMN`, `quantile:COLUMN:0.9`, `share:COLUMN:VALUE`. @throws {WrongUse} */
export function measureTyped(text: string) {
  const [of = "", column = "", more] = text.split(":");
  const aggregate = aggregates.find((one) => one === of);
  if (of === "rows") return { of: "rows" } as const;
  if (column !== "" && of === "missing") return { of: "missing", column } as const;
  if (column !== "" && aggregate !== undefined) return { of: aggregate, column };
  if (column !== "" && of === "share" && more !== undefined) return { of: "share", column, equals: more } as const;
  const at = Number(more);
  if (column !== "" && of === "quantile" && at >= 0 && at <= 1) return { of: "quantile", column, at } as const;
  throw new WrongUse(
    `--measure is rows, missing:COLUMN, mean:COLUMN, sum:, min:, max:, quantile:COLUMN:0.9 or share:COLUMN:VALUE; got “${text}”.`,
  );
}

/** The criterion that is meant: by id, by a part of its words, or the only one. @throws {WrongUse} */
export function criterionMeant({ criteria }: Pick<ProjectView, "criteria">, meant: string | undefined): string {
  const standing = criteria.filter(({ withdrawn }) => withdrawn === null);
  const fits = standing.filter(({ id, says }) => meant === undefined || id === meant || says.toLowerCase().includes(meant.toLowerCase()));
  const [only] = fits;
  if (only === undefined) throw new WrongUse("The project has no such criterion. Set it first, or look at `pilothouse project show`.");
  if (fits.length > 1)
    throw new WrongUse(`Say which criterion with --criterion: ${fits.map(({ id, says }) => `${says} (${id})`).join("; ")}.`);
  return only.id;
}

async function fileTyped(path: string, terminal: Terminal) {
  const bytes = path === "-" ? await terminal.readInput() : await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new WrongUse(`${path} cannot be read. Give a CSV file, or - for standard input.`);
  return { name: path === "-" ? "standard input" : basename(path), base64: Buffer.from(bytes).toString("base64") };
}

/** @throws {WrongUse} */
function whereTyped(typed: Typed) {
  const text = typed.text("where");
  if (text === undefined) return {};
  const [column = "", ...rest] = text.split("=");
  if (column === "" || rest.length === 0) throw new WrongUse(`--where is COLUMN=VALUE; got “${text}”.`);
  return { where: { column, equals: rest.join("=") } };
}

/** `pilothouse evidence push`: a figure by hand or from a script, or a table that is measured on the other side. */
export const evidencePush: Command = {
  name: "evidence push",
  summary: "Offer evidence to a criterion: a figure, or a table that is measured in the product.",
  usage: "PROJECT (--value N | --csv FILE --measure WHAT)",
  options: {
    ...everyOption,
    criterion: { type: "string", value: "TEXT", says: "Its id or a part of its words; needed where there are several." },
    value: { type: "string", value: "N", says: "The figure." },
    n: { type: "string", value: "N", says: "Cases it was measured on." },
    source: { type: "string", says: "What to ask for: a run, a report." },
    stated: { type: "boolean", says: "Nobody measured it; somebody says so." },
    csv: { type: "string", value: "FILE", says: "A CSV to measure; - for standard input." },
    measure: { type: "string", value: "WHAT", says: "rows, missing:COLUMN, mean:COLUMN, quantile:COLUMN:0.9, share:COLUMN:VALUE …" },
    where: { type: "string", value: "COLUMN=VALUE", says: "Only these rows." },
    slice: { type: "string", says: "The slice as the criterion names it." },
  },
  examples: [
    'pilothouse evidence push "Churn model" --criterion recall --value 0.83 --n 4200 --source "run 7"',
    'pilothouse evidence push "Churn model" --csv holdout.csv --measure mean:hit --where segment=new --slice "new customers"',
  ],
  run: async (typed, terminal) => {
    const meant = word(typed, 0, "which project, by name or id");
    const value = numberTyped(typed, "value");
    const csv = typed.text("csv");
    if ((value === undefined) === (csv === undefined)) throw new WrongUse("Give either --value or --csv.");
    const slice = typed.text("slice");
    const n = numberTyped(typed, "n");
    const about = slice === undefined ? {} : { slice };
    const table = csv === undefined ? undefined : { measure: measureTyped(typed.text("measure") ?? ""), ...whereTyped(typed) };
    const file = csv === undefined ? undefined : await fileTyped(csv, terminal);

    const { connection, workspace } = await inWorkspace(typed, terminal);
    const params = { workspace, project: await findProject(connection, workspace, meant) };
    const criterion = criterionMeant(await connection.call(getProject, { params }), typed.text("criterion"));
    const view =
      table !== undefined && file !== undefined
        ? await connection.call(offerTableEndpoint, { params, body: { criterion, file, ...table, ...about } })
        : await connection.call(offerEvidenceEndpoint, {
            params,
            body: {
              criterion,
              value: value ?? 0,
              ...(n === undefined ? {} : { n }),
              source: typed.text("source") ?? "pilothouse evidence push",
              grade: typed.flag("stated") ? "stated" : "reported",
              ...about,
            },
          });
    const settled = view.criteria.find(({ id }) => id === criterion);
    terminal.print(terminal.json ? JSON.stringify(view) : `${settled?.says}: ${settled?.state}. ${settled?.because}`);
    return 0;
  },
};
