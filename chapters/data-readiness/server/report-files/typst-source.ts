import { light } from "#charts";
import { longDay } from "#kernel";
import { literal, type Unset, unsetCodes } from "#platform/typesetting";
import type { CheckLine, ColumnLine, ReportItem, ReportPart, ReportSection, ReportShape } from "../../domain/index.ts";

/** Columns that are set, each a line; the others are counted. */
export const MOST_COLUMNS = 300;
/** Rows of any other table. */
const MOST_ROWS = 200;

interface TypstOptions {
  readonly paper: "a4" | "letter";
  /** Where each picture lies for the typesetter, with what it shows; by the part it belongs to. */
  readonly pictures: ReadonlyMap<ReportPart, Placed>;
  readonly ladder: Placed;
  readonly unset: Unset | null;
}

interface Placed {
  readonly path: string;
  readonly title: string;
  readonly width: number;
}

/** The report as Typst source. Everything anybody wrote enters as a string literal, so no column's name can be markup. */
export function typstSource(shape: ReportShape, { paper, pictures, ladder, unset }: TypstOptions): string {
  const { title, asOf, of, headline, lede, band, sections } = shape;
  return [
    preamble(shape, paper),
    `#grid(columns: (1fr, auto), text(8pt)[*Data readiness* · #${literal(longDay(asOf))}], text(8pt, fill: soft)[#${literal(of)}])`,
    `#v(3pt) #line(length: 100%, stroke: 0.7pt + ink) #v(10pt)`,
    `#heading(level: 1, outlined: true)[#${literal(headline)}]`,
    `#block(above: 8pt)[#text(fill: soft)[#${literal(lede)}]]`,
    `#block(above: 12pt, below: 6pt)[${image(ladder)}]`,
    `#text(7.8pt, fill: soft)[#${literal(band)}]`,
    ...sections.map((section) => typstSection(section, pictures)),
    unset === null ? "" : `#heading(level: 2)[What this PDF could not set]\n#rule[#${literal(unsetSays(unset))}]`,
    `#v(6pt) #text(7pt, fill: faint)[#${literal(`${title}. Made by Pilothouse where the data lies; no row of it is in here.`)}]`,
  ].join("\n");
}

const preamble = ({ title, asOf }: ReportShape, paper: "a4" | "letter"): string => {
  const [year = 1, month = 1, day = 1] = asOf.split("-").map(Number);
  return `
#let ink = rgb("${light.ink}")
#let soft = rgb("${light.inkSoft}")
#let faint = rgb("${light.inkFaint}")
#let hair = rgb("${light.line}")
#let due = rgb("${light.due}")
#set document(title: ${literal(title)}, author: "Pilothouse", date: datetime(year: ${year}, month: ${month}, day: ${day}))
#set page(paper: "${paper === "a4" ? "a4" : "us-letter"}", margin: (x: 16mm, top: 14mm, bottom: 16mm), footer: context [#set text(7pt, fill: faint); #grid(columns: (1fr, auto), [#${literal(`${title} · ${longDay(asOf)}`)}], [#counter(page).display("1 / 1", both: true)])])
#set text(font: "DejaVu Sans", stretch: 75%, size: 8.6pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.52em, spacing: 0.6em, justify: false)
#show heading.where(level: 1): it => block(above: 0pt, below: 4pt)[#set par(leading: 0.42em); #text(14.5pt, weight: "bold", it.body)]
#show heading.where(level: 2): it => block(above: 16pt, below: 5pt, sticky: true)[#text(11pt, weight: "bold", it.body)]
#let rule(body) = block(width: 100%, above: 0pt, below: 0pt, inset: (y: 3.6pt), stroke: (bottom: 0.4pt + hair), breakable: false, body)
#let mark(body) = box(stroke: 0.5pt + faint, radius: 1.5pt, inset: (x: 3pt, y: 1.6pt), text(7pt, weight: "bold", fill: soft, body))
#let held(body) = box(fill: ink, stroke: 0.5pt + ink, radius: 1.5pt, inset: (x: 3pt, y: 1.6pt), text(7pt, weight: "bold", fill: white, body))
`;
};

const typstSection = ({ title, parts }: ReportSection, pictures: TypstOptions["pictures"]): string =>
  [`#heading(level: 2)[#${literal(title)}]`, ...parts.map((part) => typstPart(part, pictures))].join("\n");

function typstPart(part: ReportPart, pictures: TypstOptions["pictures"]): string {
  if (part.as === "words") return `#block(above: 4pt, below: 4pt)[#text(fill: soft)[#${literal(part.text)}]]`;
  if (part.as === "items") return part.items.map(typstItem).join("\n");
  if (part.as === "facts")
    return part.facts
      .map(
        ([name, value]) =>
          `#rule[#grid(columns: (112pt, 1fr), column-gutter: 12pt, text(fill: faint)[#${literal(name)}], [#${literal(value)}])]`,
      )
      .join("\n");
  if (part.as === "columns") return columns(part.lines);
  if (part.as === "checks")
    return `#block(above: 10pt, below: 3pt, sticky: true)[#text(weight: "bold")[#${literal(part.title)}]]\n${part.checks.map(typstCheck).join("\n")}`;
  if (part.as === "table") return table(part.heads, part.rows);
  const placed = pictures.get(part);
  const says = `#text(7.8pt, fill: soft)[#${literal(part.says)}]`;
  return placed === undefined
    ? `#block(above: 6pt)[${says}]`
    : `#block(above: 10pt, below: 8pt, breakable: false)[${image(placed)}\n#v(-2pt)\n${says}]`;
}

/** Never wider than it was drawn, in points a little smaller than pixels. */
const image = ({ path, title, width }: Placed): string =>
  `#image("${path}", width: ${Math.min(100, Math.round(width / 6.6))}%, alt: ${literal(title)})`;

function typstItem({ mark, text, next, beside, small, holds }: ReportItem): string {
  const body = [
    `#${literal(text)}`,
    ...(next === null ? [] : [`#text(fill: soft)[→ #${literal(next)}]`]),
    ...(small === null ? [] : [`#text(7.4pt, fill: faint)[#${literal(small)}]`]),
  ].join(" \\\n");
  const cells = [
    ...(mark === null ? [] : [["16pt", `[#${holds ? "held" : "mark"}[#${literal(mark)}]]`]]),
    ["1fr", `[${body}]`],
    ...(beside === null ? [] : [["104pt", `align(right)[#text(weight: "bold")[#${literal(beside)}]]`]]),
  ];
  const [widths, contents] = [cells.map(([width]) => width), cells.map(([, content]) => content)];
  return `#rule[#grid(columns: (${widths.join(", ")},), column-gutter: 6pt, ${contents.join(", ")})]`;
}

const typstCheck = ({ asks, state, open, says, rule }: CheckLine): string =>
  `#rule[#grid(columns: (56pt, 1fr), column-gutter: 8pt, [#set text(7.8pt); ${open ? `#text(weight: "bold")[${state}]` : `#text(fill: faint)[${state}]`}], [#${literal(asks)} \\
#text(7.8pt, fill: soft)[#${literal(says)}] \\
#text(7.2pt, fill: faint)[#${literal(rule)}]])]`;

function table(heads: readonly { readonly title: string; readonly figures: boolean }[], rows: readonly (readonly string[])[]): string {
  const shown = rows.slice(0, MOST_ROWS);
  const widths = widthsOf(heads, shown);
  const align = heads.map(({ figures }) => (figures ? "right" : "left")).join(", ");
  const head = heads.map(({ title }) => `text(weight: "bold")[#${literal(title)}]`).join(", ");
  const body = shown.map((cells) => cells.map((cell) => `[#${literal(cell)}]`).join(", "));
  const left = rows.length - shown.length;
  return [
    `#block(above: 8pt, below: 8pt)[#set text(7.8pt); #table(columns: (${widths.join(", ")}), align: (${align},), stroke: (rest: none, bottom: 0.4pt + hair), inset: (left: 0pt, right: 8pt, y: 3pt), table.header(${head}), ${body.join(",\n")})]`,
    left > 0 ? `#text(7.4pt, fill: faint)[and ${left.toLocaleString("en-GB")} more]` : "",
  ].join("\n");
}

/** Figures and short words take what they need; long ones share what is left, by how long they are. */
const widthsOf = (heads: readonly { readonly figures: boolean }[], rows: readonly (readonly string[])[]): readonly string[] =>
  heads.map(({ figures }, at) => {
    if (at === 0) return "1.4fr"; // the first takes what is left, so that a table is as wide as its page
    const longest = Math.max(0, ...rows.map((cells) => [...(cells[at] ?? "")].length));
    if (figures || longest <= 16) return "auto";
    return `${Math.min(6, Math.max(1, Math.round(longest / 30)))}fr`;
  });

const columnHeads = ["Column", "type", "missing", "distinct", "holds", "amiss"].map((title) => ({
  title,
  figures: title === "missing" || title === "distinct",
}));

function columns(lines: readonly ColumnLine[]): string {
  const shown = lines.slice(0, MOST_COLUMNS);
  const left = lines.length - shown.length;
  const align = columnHeads.map(({ figures }) => (figures ? "right" : "left")).join(", ");
  const head = columnHeads.map(({ title }) => `text(weight: "bold")[${title}]`).join(", ");
  const body = shown.map(
    ({ name, type, missing, distinct, holds, wrong }) =>
      `[#${literal(name)}], [${type}], [#${literal(missing)}], [#${literal(distinct)}], text(fill: soft)[#${literal(holds)}], text(fill: due)[#${literal(wrong.join("; "))}]`,
  );
  return [
    `#block(above: 6pt, below: 8pt)[#set text(7.4pt); #table(columns: (1.4fr, auto, auto, auto, 2fr, 2fr), align: (${align},), stroke: (rest: none, bottom: 0.4pt + hair), inset: (left: 0pt, right: 8pt, y: 3pt), table.header(${head}), ${body.join(",\n")})]`,
    left > 0 ? `#text(7.4pt, fill: faint)[#${literal(`and ${left.toLocaleString("en-GB")} more, each in the JSON of this report.`)}]` : "",
  ].join("\n");
}

/** The words themselves cannot stand here; the other shapes of the report have them whole. */
function unsetSays(unset: Unset): string {
  const count = unset.words.length === 1 ? "One name or value holds" : `${unset.words.length} names or values hold`;
  return `${count} characters that the typeface of this PDF does not have (${unsetCodes(unset)}); an empty box stands for each. The same report as HTML shows them, and prints them.`;
}
