import { longDay } from "#kernel";
import type { ReadinessReport } from "../checks/report.ts";
import type { Profile } from "../profile/profile.ts";
import type { ColumnLine } from "./column-line.ts";
import type { CheckLine, ReportItem, ReportPart, ReportSection } from "./report-shape.ts";
import { reportShape } from "./shape-report.ts";

/** Lines of a long table; what is left over is counted. */
const MOST_LINES = 1000;

/** The report as Markdown, for wherever text is pasted: a wiki, a mail, a pull request. */
export function reportMarkdown(report: ReadinessReport, profile: Profile): string {
  const { title, asOf, headline, lede, band, sections } = reportShape(report, profile);
  return `${[
    `# ${plain(title)}`,
    longDay(asOf),
    `**${plain(headline)}**`,
    plain(lede),
    plain(band),
    ...sections.flatMap(sectionLines),
  ].join("\n\n")}\n`;
}

const sectionLines = ({ title, parts }: ReportSection): readonly string[] => [`## ${plain(title)}`, ...parts.flatMap(partLines)];

function partLines(part: ReportPart): readonly string[] {
  if (part.as === "words") return [plain(part.text)];
  if (part.as === "items") return [part.items.map(itemLine).join("\n")];
  if (part.as === "facts") return [part.facts.map(([name, value]) => `- ${plain(name)}: ${plain(value)}`).join("\n")];
  if (part.as === "table") return [table(part.heads, part.rows)];
  if (part.as === "checks") return [`### ${plain(part.title)}`, checks(part.checks)];
  if (part.as === "columns") return columns(part.lines);
  return part.of.is === "effort" ? [plain(part.says)] : [];
}

function itemLine({ mark, text, next, beside, small }: ReportItem): string {
  const head = [mark === null ? "" : `**${plain(mark)}** · `, plain(text), beside === null ? "" : ` *${plain(beside)}*`].join("");
  const more = [next, small].flatMap((each) => (each === null ? [] : [`  ${plain(each)}`]));
  return [`- ${head}`, ...more].join("\n");
}

function table(heads: readonly { readonly title: string; readonly figures: boolean }[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  return [
    line(heads.map(({ title }) => title)),
    `| ${heads.map(({ figures }) => (figures ? "---:" : "---")).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}

const checks = (lines: readonly CheckLine[]): string =>
  table(
    ["", "Check", "what was found", "by which rule"].map((title) => ({ title, figures: false })),
    lines.map(({ state, asks, says, rule }) => [state, asks, says, rule]),
  );

function columns(lines: readonly ColumnLine[]): readonly string[] {
  const heads = ["Column", "type", "missing", "distinct", "holds", "amiss"].map((title) => ({
    title,
    figures: title === "missing" || title === "distinct",
  }));
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length;
  return [
    table(
      heads,
      shown.map(({ name, type, missing, distinct, holds, wrong }) => [name, type, missing, distinct, holds, wrong.join("; ")]),
    ),
    ...(left > 0 ? [`and ${left.toLocaleString("en-GB")} more, each in the JSON of this report.`] : []),
  ];
}

/** Signs that turn the words after them around. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Somebody's words as text: one line, and nothing in it that Markdown or HTML would act on, or take for an address to go to. */
const plain = (text: string): string =>
  text
    .replace(TURNING, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]#|~]/g, "\\$&")
    .replaceAll("://", "\\://")
    .replace(/\b(www)\./gi, "$1\\.")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
