import { type Drawing, light, type Paint, svgOf } from "#charts";
import { openTypesetter, unsetOf } from "#platform/typesetting";
import { type Profile, type ReadinessReport, type ReportPart, type ReportShape, reportShape } from "../../domain/index.ts";
import { pictureOf } from "./pictures.ts";
import { MOST_COLUMNS, typstSource } from "./typst-source.ts";

const WIDTH = 660;

/** The report as a tagged PDF with vector pictures; the same bytes for the same report. The first of a process takes about a second. */
export async function readinessPdf(
  report: ReadinessReport,
  profile: Profile,
  { paper = "a4" }: { readonly paper?: "a4" | "letter" } = {},
): Promise<Uint8Array> {
  const typesetter = await openTypesetter();
  const shape = reportShape(report, profile);
  const drawings = shape.sections
    .flatMap(({ parts }) => parts)
    .flatMap((part): readonly (readonly [ReportPart, Drawing])[] => {
      const drawing = part.as === "picture" ? pictureOf(part.of, { report, profile, width: WIDTH }) : null;
      return drawing === null ? [] : [[part, drawing]];
    });
  const ladder = pictureOf({ is: "bands" }, { report, profile, width: WIDTH });
  if (ladder === null) throw new RangeError("every report has bands");
  const placed = ({ title, width }: Drawing, at: number) => ({ path: `/${at}.svg`, title, width });
  const source = typstSource(shape, {
    paper,
    pictures: new Map(drawings.map(([part, drawing], at) => [part, placed(drawing, at + 1)])),
    ladder: placed(ladder, 0),
    unset: unsetOf(wordsOf(shape), typesetter.has),
  });
  const all = [ladder, ...drawings.map(([, drawing]) => drawing)];
  return typesetter.set({ source, pictures: Object.fromEntries(all.map((drawing, at) => [`/${at}.svg`, svg(drawing)])) });
}

const paint: Paint = { ...light, paper: "#ffffff", surface: "#ffffff" };

const svg = (drawing: Drawing): string => svgOf(drawing, paint, "DejaVu Sans").replace("<svg ", '<svg font-stretch="condensed" ');

/** Everything that is set and may hold somebody's words. */
const wordsOf = ({ of, headline, lede, sections }: ReportShape): readonly string[] => [
  of,
  headline,
  lede,
  ...sections.flatMap(({ parts }) => parts.flatMap(partWords)),
];

function partWords(part: ReportPart): readonly string[] {
  if (part.as === "items") return part.items.flatMap(({ text, small }) => [text, small ?? ""]);
  if (part.as === "facts") return part.facts.map(([, value]) => value);
  if (part.as === "table") return part.rows.flat();
  if (part.as === "checks") return part.checks.map(({ says }) => says);
  return part.as === "columns" ? part.lines.slice(0, MOST_COLUMNS).flatMap(({ name, holds, wrong }) => [name, holds, ...wrong]) : [];
}
