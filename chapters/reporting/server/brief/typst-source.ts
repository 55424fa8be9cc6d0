import type { Cite } from "#chapters/lifecycle/domain";
import { type LaneSigns, light } from "#charts";
import { type Day, longDay } from "#kernel";
import { literal, type Unset, unsetCodes } from "#platform/typesetting";
import {
  type Brief,
  type Decision,
  type ProjectBrief,
  type Sentence,
  type SourceGroup,
  sourceGroups,
  sourceKey,
} from "../../domain/index.ts";
import { cardWords, oneLine, pageDay } from "./card-words.ts";

export type Paper = "a4" | "letter";

/** Where the picture lies for the typesetter. */
export const PICTURE = "/picture.svg";

interface TypstOptions {
  readonly paper: Paper;
  readonly picture: { readonly title: string; readonly signs: LaneSigns } | null;
  readonly unset: Unset | null;
}

/**
 * The page as Typst source. Everything anybody wrote enters as a string literal, so no name can be markup.
 *
 * @param unset What its typeface has no glyph for; the page says so at its end.
 * @param picture What the picture shows, for readers that cannot see it, and the signs in it; null where there is no picture.
 */
export function typstSource(brief: Brief, { paper, picture, unset }: TypstOptions): string {
  const { headline, lede, may, mayNot, toDecide, projects, questions, changes, sources, assumptions, refused, remarks, today } = brief;
  const title = `The brief, ${longDay(today)}`;
  return [
    preamble(title, brief.source.name, paper),
    `#grid(columns: (1fr, auto), text(8pt)[*The brief* · #${literal(longDay(today))}], text(8pt, fill: soft)[from #${literal(oneLine(brief.source.name))}])`,
    `#v(3pt) #line(length: 100%, stroke: 0.7pt + ink) #v(10pt)`,
    `#heading(level: 1, outlined: true)[${headline.map(said).join(" ") || '#"There is no project to speak of yet."'}]`,
    changes ? section(`Since ${longDay(changes.since)}`, list(changes.said.map(said))) : "",
    ...lede.map((sentence) => `#block(above: 8pt, below: 0pt)[#text(8.4pt, fill: soft)[${said(sentence)}]]`),
    picture === null ? "" : `#v(12pt)\n#image("${PICTURE}", width: 100%, alt: ${literal(picture.title)})\n${legend(picture.signs)}`,
    `#v(12pt)\n#grid(columns: (1fr, 1fr, 0.96fr), column-gutter: 14pt,`,
    `[${column("May be said today", may.map(said), "Nothing on record bears out a sentence yet.")}],`,
    `[${column("May not be said", mayNot.map(said), "Nothing on record speaks against what one would like to say.")}],`,
    `[${column(
      "To be decided, and when",
      toDecide.slice(0, 16).map((each) => decision(each, today)),
      "No decision is waiting.",
    )}])`,
    projects.length === 0
      ? ""
      : section(projects.length === 1 ? "The project" : "Project by project", projects.map((each) => card(each, today)).join("\n")),
    section(
      "Not recorded: whom to ask",
      list(
        questions.map(
          ({ ask, text, cites }) => `${ask === null ? "" : `#box[#strong[#${literal(ask)}]] `}#${literal(text)}${marks(cites)}`,
        ),
      ),
    ),
    section("Where each sentence comes from", sourceGroups(sources).map(source).join("\n")),
    section("What is assumed", list(assumptions.map((each) => `#${literal(each)}`))),
    section(
      "How the table was read",
      list([
        ...refused.map(
          ({ row, because, said: words }) =>
            `#strong[Row ${row}, left out.] #${literal(because)}${words === "" ? "" : ` #text(fill: faint)[#${literal(`“${words}”`)}]`}`,
        ),
        ...remarks.map(({ row, column: where, says }) => `#text(fill: soft)[#${literal(`Row ${row}, ${where}:`)}] #${literal(says)}`),
      ]),
    ),
    unset === null ? "" : section("What this PDF could not set", unsetSays(unset)),
  ].join("\n");
}

/** The words themselves cannot stand here, so the rows and names around them must tell; the other shapes of the page have them whole. */
function unsetSays(unset: Unset): string {
  const { words } = unset;
  const count = words.length === 1 ? "One name or cell holds" : `${words.length} names or cells hold`;
  return `#rule[#${literal(`${count} characters that the typeface of this PDF does not have (${unsetCodes(unset)}); an empty box stands for each. The same page as HTML shows them, and prints them.`)}]`;
}

const preamble = (title: string, from: string, paper: Paper): string => `
#let ink = rgb("${light.ink}")
#let soft = rgb("${light.inkSoft}")
#let faint = rgb("${light.inkFaint}")
#let hair = rgb("${light.line}")
#let accent = rgb("${light.accent}")
#let due = rgb("${light.due}")
#let breach = rgb("${light.breach}")
#set document(title: ${literal(title)}, author: "Pilothouse")
#set page(paper: "${paper === "a4" ? "a4" : "us-letter"}", margin: (x: 15mm, top: 14mm, bottom: 16mm), footer: context [#set text(7pt, fill: faint); #grid(columns: (1fr, auto), [#${literal(`${title} · from ${oneLine(from)}`)}], [#counter(page).display("1 / 1", both: true)])])
#set text(font: "DejaVu Sans", stretch: 75%, size: 8.6pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.52em, spacing: 0.6em, justify: false)
#show heading.where(level: 1): it => block(above: 0pt, below: 4pt)[#set par(leading: 0.42em); #text(14.5pt, weight: "bold", it.body)]
#show heading.where(level: 2): it => block(above: 14pt, below: 5pt, sticky: true)[#text(11pt, weight: "bold", it.body)]
#show heading.where(level: 3): it => block(above: 0pt, below: 3pt)[#text(8.6pt, weight: "bold", it.body)]
#let mark(body) = super(size: 5.8pt, text(fill: faint, weight: "regular", body))
#let rule(body) = block(width: 100%, above: 0pt, below: 0pt, inset: (y: 3.6pt), stroke: (bottom: 0.4pt + hair), breakable: false, body)
`;

const FEW_MARKS = 4;

function marks(cites: readonly Cite[]): string {
  const keys = [...new Set(cites.map(sourceKey))].sort((a, b) => number(a) - number(b));
  const shown = keys.length > FEW_MARKS + 1 ? keys.slice(0, FEW_MARKS) : keys;
  const links = shown.map((key) => `#link(label("${key}"))[${number(key)}]`);
  const more = keys.length > shown.length ? [`+${keys.length - shown.length}`] : [];
  return keys.length === 0 ? "" : `#mark[~${[...links, ...more].join("~")}]`;
}

const number = (key: string): number => Number(key.replace(/^\D+/, ""));

const said = ({ text, cites }: Sentence): string => `#${literal(text)}${marks(cites)}`;

const section = (title: string, body: string): string => (body === "" ? "" : `#heading(level: 2)[${title}]\n${body}`);

const list = (items: readonly string[]): string => items.map((item) => `#rule[${item}]`).join("\n");

const column = (title: string, items: readonly string[], empty: string): string =>
  [
    "#line(length: 100%, stroke: 0.7pt + ink)",
    `#block(above: 5pt, below: 3pt)[#show heading: it => text(10pt, weight: "bold", it.body); #heading(level: 2)[${title}]]`,
    items.length === 0 ? `#text(fill: soft)[${empty}]` : `#set text(8.2pt)\n${list(items)}`,
  ].join("\n");

/** Only what is drawn is explained. */
function legend({ phase, sinceStart, box, fan, decision: open, due, promise, hollowPromise, constraint }: LaneSigns): string {
  const says = [
    ...(phase || sinceStart ? [sinceStart ? "Bar: work so far, darker in the present phase." : "Bar: work so far."] : []),
    ...(box ? ["Bracket: time box."] : []),
    ...(fan ? ["Lens: ready to decide, 8 in 10; its line: as likely as not (assumed)."] : []),
    ...(open || due ? [`Diamond: decision${due ? ", filled when due" : ""}.`] : []),
    ...(promise || hollowPromise ? [`Flag: date promised${hollowPromise ? ", hollow where no go is on record" : ""}.`] : []),
    ...(constraint ? ["Square flag: date set from outside."] : []),
  ];
  return `#text(7pt, fill: faint)[${says.join(" ")}]`;
}

function decision({ name, what, by, isDue, cites }: Decision, today: Day): string {
  const when = isDue ? `#text(fill: due, weight: "bold")[◆ Now]` : `#strong[#${literal(by ? pageDay(by, today) : "No day set")}]`;
  return `${when} #${literal(`${oneLine(name)}: ${what}`)}${marks(cites)}`;
}

function card(project: ProjectBrief, today: Day): string {
  const { name, may, mayNot, cite } = project;
  const { place, research, readFrom, clock, kind, owner, sponsor, pressing, next, missing } = cardWords(project, today);
  const people = [owner ?? "", sponsor === null ? "" : `for ${sponsor}`].filter((each) => each !== "").join(", ");
  const head = [
    [place ?? "phase not recorded", research ?? ""].filter((each) => each !== "").join(", "),
    readFrom === null ? "" : `read from “${readFrom}”`,
    clock ?? "",
    kind ?? "",
    people,
  ];
  const foot = [
    pressing
      .map(
        ({ level, says, cites }) =>
          `#text(fill: ${level === "note" ? "soft" : level})[${{ note: "", due: "◆ ", breach: "■ " }[level]}#${literal(says)}${marks(cites)}]`,
      )
      .join(" #h(8pt) "),
    next === null ? "" : `#${literal(next.text)}${marks(next.cites)}${next.range === null ? "" : ` #${literal(next.range)}`}`,
    missing === null ? "" : `#text(fill: faint)[#${literal(missing)}${marks([cite])}]`,
  ];
  const lines = (of: readonly string[]): string => of.filter((line) => line !== "").join(" \\\n");
  return `#block(width: 100%, breakable: false, above: 0pt, below: 0pt, inset: (y: 8pt), stroke: (top: 0.4pt + hair))[#grid(columns: (112pt, 1fr, 1fr), column-gutter: 14pt, row-gutter: 6pt,
grid.cell(rowspan: 2)[#heading(level: 3)[#${literal(oneLine(name))}]#set text(7.8pt, fill: soft)
${lines(head.map((line) => (line === "" ? "" : `#${literal(line)}`)))}],
[#text(7pt, fill: faint)[May be said] \\
${said(may)}], [#text(7pt, fill: faint)[May not be said] \\
#${literal(`“${mayNot.quote}”`)} #text(fill: soft)[#${literal(mayNot.why)}]${marks(mayNot.cites)}],
grid.cell(colspan: 2)[#set text(7.8pt, fill: soft)
${lines(foot)}])]`;
}

/** A row by its number; a project's entries as one run under its name. Each place has its label, which the marks lead to. */
function source({ name, when, lines }: SourceGroup): string {
  const quoted = (quotes: SourceGroup["lines"][number]["quotes"]): string =>
    quotes
      .map(({ column: where, said: words }) => `#text(fill: faint)[#${literal(oneLine(where))}] #${literal(`“${words}”`)}`)
      .join(" #h(6pt) ");
  const [first, ...more] = lines;
  if (first?.when === null && more.length === 0) {
    const { key, place, quotes } = first;
    return sourceRow("96pt", `#text(fill: soft)[#${literal(place)}] #label("${key}")`, quoted(quotes));
  }
  const run = lines.map(({ key, place, when: on, quotes }) => {
    const where = [place, ...(when === null && on !== null ? [on] : [])].join(" · ");
    return `#text(fill: soft)[#${literal(`${where} ·`)}] #label("${key}") ${quoted(quotes)}`;
  });
  const day = when === null ? "" : ` \\\n#text(fill: faint)[#${literal(when)}]`;
  return sourceRow("112pt", `#${literal(oneLine(name))}${day}`, run.join(" #h(8pt) "));
}

const sourceRow = (width: string, left: string, right: string): string =>
  `#rule[#set text(7.8pt)
#grid(columns: (${width}, 1fr), column-gutter: 12pt, [${left}], [${right}])]`;
