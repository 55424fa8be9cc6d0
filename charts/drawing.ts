import { escapeXml } from "./lanes-svg.ts";
import { fontFamily, type Palette } from "./palette.ts";

/** What a colour is for. A palette gives its value on paper; a page with themes gives a variable. */
export type Tone =
  | "paper"
  | "surface"
  | "sunken"
  | "line"
  | "lineStrong"
  | "ink"
  | "inkSoft"
  | "inkFaint"
  | "accent"
  | "accentSoft"
  | "due";
export type Paint = Pick<Palette, Tone>;

/** A rectangle. `says` is what a pointer that rests on it is told. */
export interface Box {
  readonly as: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Tone | null;
  readonly stroke: Tone | null;
  readonly dashed: boolean;
  /** Opacity of the fill, 0 to 1. */
  readonly strength: number;
  readonly says: string | null;
}

/** A line or an area, as SVG's path says it. */
export interface Path {
  readonly as: "path";
  readonly d: string;
  readonly fill: Tone | null;
  readonly stroke: Tone | null;
  readonly dashed: boolean;
  readonly strength: number;
  readonly thickness: number;
}

/** Words on one line. `at` is which part of them stands at `x`. */
export interface Words {
  readonly as: "words";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: Tone;
  readonly size: number;
  readonly at: "start" | "middle" | "end";
  readonly bold: boolean;
  /** Degrees, clockwise, about their own place. */
  readonly turned: number;
}

export type Mark = Box | Path | Words;

/** A picture as data: whoever shows it decides the colours and nothing else. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a sentence, for those who cannot see it. */
  readonly title: string;
  readonly marks: readonly Mark[];
}

export const box = (of: Pick<Box, "x" | "y" | "width" | "height"> & Partial<Box>): Box => ({
  as: "box",
  fill: null,
  stroke: null,
  dashed: false,
  strength: 1,
  says: null,
  ...of,
});

export const path = (of: Pick<Path, "d"> & Partial<Path>): Path => ({
  as: "path",
  fill: null,
  stroke: null,
  dashed: false,
  strength: 1,
  thickness: 1,
  ...of,
});

export const words = (of: Pick<Words, "x" | "y" | "text"> & Partial<Words>): Words => ({
  as: "words",
  tone: "inkFaint",
  size: 11,
  at: "start",
  bold: false,
  turned: 0,
  ...of,
});

/** To a tenth of a pixel: finer is not seen, and longer to send. */
export const tenth = (px: number): number => Math.round(px * 10) / 10;

/** A drawing as one self-contained SVG. */
export function svgOf({ width, height, title, marks }: Drawing, paint: Paint, font = fontFamily): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}" font-family='${font.replaceAll("'", "")}'>`,
    ...marks.map((mark) => markOf(mark, paint)),
    "</svg>",
  ].join("");
}

function markOf(mark: Mark, paint: Paint): string {
  if (mark.as === "words") return wordsOf(mark, paint);
  const line = mark.stroke ? ` stroke="${paint[mark.stroke]}"${mark.dashed ? ' stroke-dasharray="3 2"' : ""}` : "";
  const fill = ` fill="${mark.fill ? paint[mark.fill] : "none"}"${mark.fill && mark.strength < 1 ? ` fill-opacity="${mark.strength}"` : ""}`;
  if (mark.as === "path") return `<path d="${mark.d}"${fill}${line}${mark.thickness === 1 ? "" : ` stroke-width="${mark.thickness}"`}/>`;
  const shape = `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"${fill}${line}`;
  return mark.says === null ? `${shape}/>` : `${shape}><title>${escapeXml(mark.says)}</title></rect>`;
}

function wordsOf({ x, y, text, tone, size, at, bold, turned }: Words, paint: Paint): string {
  const turn = turned === 0 ? "" : ` transform="rotate(${turned} ${x} ${y})"`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${paint[tone]}"${at === "start" ? "" : ` text-anchor="${at}"`}${bold ? ' font-weight="600"' : ""}${turn}>${escapeXml(text)}</text>`;
}
