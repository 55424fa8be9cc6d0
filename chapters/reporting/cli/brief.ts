import { readFile, writeFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { type Day, isDay, problem } from "#kernel";
import { type Command, type Terminal, type Typed, WrongUse } from "#platform/command";
import type { Brief, Mapping, Table } from "../domain/index.ts";
import { mappingTyped } from "./mapping-typed.ts";
import { briefSummary } from "./summary.ts";

const notRead = problem<{ file: string; why: string }>(
  "reporting/file-not-read",
  404,
  ({ file, why }) => `"${file}" could not be read: ${why}. Give the path of a CSV, TSV, Markdown or .xlsx file, or - for standard input.`,
);
const notWritten = problem<{ file: string; why: string }>(
  "reporting/file-not-written",
  409,
  ({ file, why }) => `"${file}" could not be written: ${why}. Choose another place with --out.`,
);

/** A spreadsheet in, one honest page out: no server, no account, nothing kept. */
export const briefCommand: Command = {
  name: "brief",
  summary: "Make one honest page from a spreadsheet of AI projects: no account, nothing leaves this machine.",
  usage: "FILE",
  options: {
    out: { type: "string", value: "FILE", says: "Where the page goes; FILE-brief.html where it is left out, - for standard output." },
    pdf: { type: "boolean", says: "A tagged PDF instead of HTML." },
    md: { type: "boolean", says: "Markdown instead of HTML." },
    paper: { type: "string", value: "a4|letter", says: "The paper of the PDF; a4 where it is left out." },
    today: { type: "string", value: "DAY", says: "The page as of that day, e.g. 2026-05-01; today where it is left out." },
    map: {
      type: "string",
      multiple: true,
      value: "COLUMN=ROLE",
      says: 'What a column is, e.g. "Go live=promised"; nothing after = leaves it out.',
    },
    sheet: { type: "string", value: "NAME", says: "The sheet of a workbook; the first with a table where it is left out." },
    since: { type: "string", value: "FILE", says: "An earlier page as JSON (made by --json): says what changed since." },
  },
  examples: [
    "pilothouse brief projects.csv",
    'pilothouse brief projects.xlsx --sheet "AI 2026" --pdf',
    'pilothouse brief projects.csv --map "Go live=promised" --today 2026-05-01',
    "pbpaste | pilothouse brief - --md",
  ],
  run: async (typed, terminal) => {
    const [file, ...more] = typed.words;
    if (file === undefined) throw new WrongUse("Name the file that holds your projects, or - for standard input.");
    if (more.length > 0) throw new WrongUse(`One file at a time; ${more.length + 1} were named. Quote a name that has spaces.`);
    const format = formatOf(typed);
    const paper = paperOf(typed.text("paper"));
    const today = dayOfPage(typed.text("today"), terminal.now);
    const page = await pageOf(file, today, typed, terminal);
    if (terminal.json) {
      const { briefJson } = await import("../server/brief/index.ts");
      terminal.print(briefJson(page).trimEnd());
      return 0;
    }
    const bytes = await rendered(page, format, paper);
    const out = typed.text("out") ?? (file === "-" ? `brief-${today}.${format}` : `${basename(file, extname(file))}-brief.${format}`);
    if (out === "-") {
      if (typeof bytes !== "string") throw new WrongUse("A PDF goes into a file: name one with --out.");
      terminal.print(bytes.trimEnd());
      return 0;
    }
    const place = resolve(out);
    await writeFile(place, bytes).catch((error: unknown) => {
      throw notWritten({ file: out, why: because(error) });
    });
    terminal.print(briefSummary(page, place));
    return 0;
  },
};

type Format = "html" | "pdf" | "md";

function formatOf(typed: Typed): Format {
  if (typed.flag("pdf") && typed.flag("md")) throw new WrongUse("One kind of page at a time: --pdf or --md.");
  const end = extname(typed.text("out") ?? "").toLowerCase();
  if (typed.flag("pdf") || end === ".pdf") return "pdf";
  return typed.flag("md") || end === ".md" ? "md" : "html";
}

function paperOf(text = "a4"): "a4" | "letter" {
  if (text === "a4" || text === "letter") return text;
  throw new WrongUse(`--paper is a4 or letter; not "${text}".`);
}

/** Today as people here mean it, unless a day is named. */
function dayOfPage(text: string | undefined, now: Date): Day {
  const asked = text ?? [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  if (isDay(asked)) return asked;
  throw new WrongUse(`--today takes a day such as 2026-05-01; not "${asked}".`);
}

async function pageOf(file: string, today: Day, typed: Typed, terminal: Terminal): Promise<Brief> {
  const [{ readTable }, { briefOfTable }, previous] = await Promise.all([
    import("../server/files/index.ts"),
    import("../domain/index.ts"),
    earlierPage(typed.text("since")),
  ]);
  const bytes = file === "-" ? await terminal.readInput() : await bytesOf(file);
  const fileName = file === "-" ? "" : basename(file);
  const { table } = await readTable({ bytes, fileName, sheet: typed.text("sheet") }, today);
  const mapping = await mappingFor(table, today, typed.texts("map"));
  return briefOfTable(table, { name: fileName === "" ? "standard input" : fileName, today, mapping, previous });
}

const bytesOf = (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error: unknown) => {
    throw notRead({ file, why: because(error) });
  });

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "this account may not",
  EPERM: "this account may not",
  ENOSPC: "the disk is full",
};

const because = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? (WHY[error.code] ?? error.code) : String(error);

async function mappingFor(table: Table, today: Day, texts: readonly string[]): Promise<Mapping | undefined> {
  if (texts.length === 0) return undefined;
  const { guessColumns, mappingOf } = await import("../domain/index.ts");
  const guesses = guessColumns(table, today);
  return mappingTyped(texts, guesses, mappingOf(guesses));
}

async function earlierPage(file: string | undefined): Promise<Pick<Brief, "today" | "source" | "projects"> | undefined> {
  if (file === undefined) return undefined;
  const { briefView } = await import("../contract/index.ts");
  const text = new TextDecoder().decode(await bytesOf(file));
  try {
    return briefView.parse(JSON.parse(text)) as unknown as Brief; // the contract's shape is the brief's, with days as plain text
  } catch {
    throw new WrongUse(`"${file}" is no earlier page: make one with --json and keep it.`);
  }
}

async function rendered(page: Brief, format: Format, paper: "a4" | "letter"): Promise<string | Uint8Array> {
  const { briefHtml, briefMarkdown, briefPdf } = await import("../server/brief/index.ts");
  if (format === "pdf") return briefPdf(page, { paper });
  if (format === "md") return briefMarkdown(page);
  return briefHtml(page);
}
