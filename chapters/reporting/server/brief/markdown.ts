import type { Cite } from "#chapters/lifecycle/domain";
import { type Day, longDay } from "#kernel";
import {
  type Brief,
  type Decision,
  type ProjectBrief,
  type Sentence,
  type SourceGroup,
  sourceGroups,
  sourceKey,
} from "../../domain/index.ts";
import { cardWords, oneLine } from "./card-words.ts";

/** The page as Markdown, for wherever text is pasted: a wiki, a mail, a pull request. */
export function briefMarkdown(brief: Brief): string {
  const { headline, lede, may, mayNot, toDecide, projects, questions, changes, sources, assumptions, refused, remarks } = brief;
  return [
    `# The brief, ${longDay(brief.today)}`,
    ...paragraph(headline.map(said).join(" ") || "There is no project to speak of yet."),
    ...(changes ? section(`Since ${longDay(changes.since)}`, changes.said.map(said)) : []),
    ...lede.flatMap((sentence) => paragraph(said(sentence))),
    ...section("May be said today", may.map(said)),
    ...section("May not be said", mayNot.map(said)),
    ...section("To be decided, and when", toDecide.map(decision)),
    ...(projects.length > 0
      ? ["", projects.length === 1 ? "## The project" : "## Project by project", ...projects.flatMap((each) => project(each, brief.today))]
      : []),
    ...section(
      "Not recorded: whom to ask",
      questions.map(({ ask, text, cites }) => `${ask === null ? "" : `${plain(ask)}: `}${plain(text)}${marks(cites)}`),
    ),
    ...section("Where each sentence comes from", sourceGroups(sources).map(source)),
    ...section("What is assumed", assumptions.map(plain)),
    ...section("How the table was read", [
      ...refused.map(
        ({ row, because, said: words }) => `**Row ${row}, left out.** ${plain(because)}${words === "" ? "" : ` “${plain(words)}”`}`,
      ),
      ...remarks.map(({ row, column, says }) => `Row ${row}, ${plain(column)}: ${plain(says)}`),
    ]),
    "",
    `*From ${plain(brief.source.name)}. Numbers in brackets are ${brief.source.kind === "table" ? "rows of the table" : "entries of the record"}.*`,
    "",
  ].join("\n");
}

/** A row by its number; a project's entries as one run under its name. */
function source({ name, when, lines }: SourceGroup): string {
  const run = lines.map(({ place, when: on, quotes }) => {
    const words = quotes.map(({ column, said: quoted }) => `${plain(column)}: “${plain(quoted)}”`).join(", ");
    return [place, ...(when === null && on !== null ? [on] : []), words].join(" · ");
  });
  const [first] = lines;
  if (first?.when === null) return run.join("; ");
  return `**${plain(oneLine(name))}**${when === null ? "" : ` (${when})`}: ${run.join("; ")}`;
}

const paragraph = (text: string): string[] => ["", text];

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ["", `## ${title}`, "", ...items.map((item) => `- ${item}`)];

const said = ({ text, cites }: Sentence): string => `${plain(text)}${marks(cites)}`;

/** Somebody's words as text: one line, and nothing in it that Markdown or HTML would act on. */
const plain = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_{}[\]#|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");

function marks(cites: readonly Cite[]): string {
  const places = [...new Set(cites.map(sourceKey))].map((key) => Number(key.replace(/^\D+/, ""))).sort((a, b) => a - b);
  return places.length === 0 ? "" : ` \\[${places.join(", ")}\\]`;
}

function decision({ name, what, by, isDue, why, cites }: Decision): string {
  const when = isDue ? "Now" : by ? longDay(by) : "No day set";
  return `**${when}** · ${plain(name)}: ${plain(what)} (${plain(why)})${marks(cites)}`;
}

function project(brief: ProjectBrief, today: Day): string[] {
  const { name, may, mayNot, cite } = brief;
  const { place, research, readFrom, clock, kind, owner, sponsor, pressing, next, missing } = cardWords(brief, today);
  const head = [
    place ?? "phase not recorded",
    research,
    readFrom === null ? null : `read from “${readFrom}”`,
    clock,
    kind,
    owner === null ? null : `owner ${owner}`,
    sponsor === null ? null : `sponsor ${sponsor}`,
  ];
  return [
    "",
    `### ${plain(oneLine(name))}`,
    "",
    `*${head.flatMap((part) => (part === null ? [] : [plain(part)])).join("; ")}*`,
    "",
    `- May be said: ${said(may)}`,
    `- May not be said: “${plain(mayNot.quote)}” ${plain(mayNot.why)}${marks(mayNot.cites)}`,
    ...pressing.map(({ level, says, cites }) => `- ${level === "note" ? "" : `**${level}** · `}${plain(says)}${marks(cites)}`),
    ...(next === null ? [] : [`- ${plain(next.text)}${marks(next.cites)}${next.range === null ? "" : ` ${plain(next.range)}`}`]),
    ...(missing === null ? [] : [`- ${plain(missing)}${marks([cite])}`]),
  ];
}
