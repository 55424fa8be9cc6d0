import { z } from "zod";
import { kinds, phases, standingsToday } from "#chapters/lifecycle/domain";
import { asOfQuery, dayField, dayOrInstant, workspaceParams } from "#chapters/workspace/contract";
import { mappingView, tableReadView, tableView } from "./table.ts";

/** A table as large as one may be read. */
const BODY_LIMIT = 14 * 1024 * 1024;

const citeView = z
  .union([z.object({ row: z.int(), column: z.string() }), z.object({ entry: z.int(), recordedOn: z.string(), imported: z.boolean() })])
  .meta({ id: "BriefCite", description: "Where a sentence comes from: a cell of the table, or an entry of the record." });
const cites = z.array(citeView).min(1);

const sentenceView = z.object({ text: z.string(), cites }).meta({ id: "BriefSentence" });

const decisionView = z
  .object({
    project: z.string(),
    name: z.string(),
    what: z.string(),
    by: z.string().nullable(),
    isDue: z.boolean(),
    why: z.string(),
    cites,
  })
  .meta({ id: "BriefDecision" });

const answer = <T extends z.ZodType>(value: T) =>
  z.union([z.object({ known: z.literal(true), value }), z.object({ known: z.literal(false), because: z.string() })]);

const label = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.object({ code: z.enum(codes).nullable(), says: z.string(), isGuess: z.boolean(), written: z.string().nullable() });

const concernView = z
  .object({
    code: z.enum([
      "promised-without-go",
      "promise-passed",
      "promise-outlives-stop",
      "kill-criterion-met",
      "minimum-viable-met",
      "decision-overdue",
      "past-time-box",
      "retirement-near",
      "evidence-stale",
      "nothing-would-stop-it",
      "no-sponsor",
      "no-number",
      "research",
      "not-judged",
    ]),
    level: z.enum(["note", "due", "breach"]),
    says: z.string(),
    cites,
  })
  .meta({ id: "BriefConcern" });

const projectView = z
  .object({
    id: z.string(),
    name: z.string(),
    cite: citeView,
    kind: label(kinds),
    phase: label(phases),
    standing: z.enum(["proposed", "under-way", "on-hold", "stopped"]).nullable(),
    stands: z.object({ is: z.enum(standingsToday), says: z.string(), because: z.string() }),
    stopped: z.string().nullable().meta({ description: "A stop that is news, in a sentence." }),
    startedOn: z.string().nullable(),
    goOn: z.string().nullable(),
    clock: answer(z.object({ says: z.string(), since: z.string(), endsOn: z.string(), weeksOver: z.number() })),
    dates: z.array(
      z.object({
        day: z.string(),
        as: z.enum(["promise", "constraint"]),
        go: z.enum(["recorded", "imported", "in-the-table", "none"]),
        cites,
      }),
    ),
    concerns: z.array(concernView),
    next: decisionView.nullable(),
    range: answer(z.object({ early: z.string(), middle: z.string(), late: z.string(), assumes: z.string() })),
    may: sentenceView,
    mayNot: z.object({ quote: z.string(), why: z.string(), cites }),
    owner: z.string().nullable(),
    sponsor: z.string().nullable(),
    metric: z.string().nullable(),
    target: z.string().nullable(),
    hasStop: z.boolean(),
  })
  .meta({ id: "BriefProject" });

/** The page as data; its shape is kept: what is added later is added, nothing is renamed. */
export const briefView = z
  .object({
    version: z.literal(1),
    today: z.string(),
    source: z.object({ kind: z.enum(["table", "workspace"]), name: z.string() }),
    headline: z.array(sentenceView),
    lede: z.array(sentenceView),
    may: z.array(sentenceView),
    mayNot: z.array(sentenceView),
    toDecide: z.array(decisionView),
    projects: z.array(projectView),
    questions: z.array(z.object({ ask: z.string().nullable(), text: z.string(), cites })),
    changes: z.object({ since: z.string(), said: z.array(sentenceView) }).nullable(),
    sources: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        place: z.string(),
        when: z.string().nullable(),
        project: z.string(),
        name: z.string(),
        quotes: z.array(z.object({ column: z.string(), said: z.string() })),
      }),
    ),
    assumptions: z.array(z.string()),
    refused: tableReadView.shape.refused,
    remarks: tableReadView.shape.remarks,
  })
  .meta({ id: "Brief" });
export type BriefView = z.infer<typeof briefView>;

const fromTable = {
  table: tableView,
  /** The guesses, where left out. */
  mapping: mappingView.optional(),
  /** What the table is called on the page. */
  name: z.string().min(1).max(255).default("a pasted table"),
  today: dayField.optional(),
};

const formats = z.enum(["html", "pdf", "md", "json"]).meta({ id: "BriefFormat" });
const paper = z.enum(["a4", "letter"]).meta({ id: "Paper" });
const produces = ["text/html", "application/pdf", "text/markdown"];

export const makeBrief = {
  method: "POST",
  path: "/api/v1/brief",
  summary: "Make one honest page from a table, as data; nothing is kept.",
  can: "anyone",
  body: z.object(fromTable).meta({ id: "TableToBrief" }),
  bodyLimit: BODY_LIMIT,
  perMinute: 120,
  reply: briefView,
} as const;

export const makeBriefFile = {
  method: "POST",
  path: "/api/v1/brief/file",
  summary: "Make one honest page from a table, as a file to print or send; nothing is kept.",
  can: "anyone",
  body: z
    .object({ ...fromTable, format: formats, paper: paper.default("a4"), theme: z.enum(["auto", "light", "dark"]).default("auto") })
    .meta({ id: "TableToBriefFile" }),
  bodyLimit: BODY_LIMIT,
  perMinute: 40,
  produces,
  reply: briefView,
} as const;

export const getBrief = {
  method: "GET",
  path: "/api/v1/workspaces/:workspace/brief",
  summary: "The same page from the record, as of any day, with what changed since an earlier one.",
  can: { permission: "reporting:read", least: "viewer" },
  params: workspaceParams,
  query: z.object({
    ...asOfQuery.shape,
    /** What changed since the page of that day. */
    since: dayOrInstant.optional(),
    format: formats.default("json"),
    paper: paper.default("a4"),
  }),
  produces,
  reply: briefView,
} as const;
