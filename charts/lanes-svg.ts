import { shortDay } from "#kernel";
import { type LaneWords, wordsWidth } from "./lane-words.ts";
import type { LaneFlag, LaneRow, Lanes } from "./lanes.ts";
import { fontFamily } from "./palette.ts";

/** The colours of the drawing: values of a palette for paper, `var(--…)` for a page with themes. */
export interface LanesPaint {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly due: string;
}

/** How to draw: where names are cut, and what to call the picture for those who cannot see it. */
export interface LanesDrawing {
  readonly paint: LanesPaint;
  /** Characters that fit in the names' column. */
  readonly nameLength: number;
  /** What the picture shows, in a sentence. */
  readonly title: string;
  readonly font?: string;
}

/** The picture of {@link Lanes} as one self-contained SVG. Everything in it is said in words elsewhere on the page. */
export function lanesSvg(lanes: Lanes, { paint, nameLength, title, font = fontFamily }: LanesDrawing): string {
  const { width, height, plot, todayX } = lanes;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}" font-family='${font.replaceAll("'", "")}' font-size="12">`,
    ...lanes.months.map((month) => monthMark(month, lanes, paint)),
    ...lanes.lanes.map(
      ({ label, y, lineY }) =>
        `<path d="M0 ${lineY}H${width}" stroke="${paint.line}"/><text x="0" y="${y}" fill="${paint.inkFaint}">${escapeXml(label)}</text>`,
    ),
    `<path d="M${todayX} ${plot.top}V${plot.bottom}" stroke="${paint.accent}"/>`,
    `<text x="${todayX}" y="${plot.top - 13}" text-anchor="middle" font-weight="600" fill="${paint.accent}">today</text>`,
    ...lanes.rows.map((row) => drawRow(row, paint, nameLength)),
    "</svg>",
  ];
  return parts.join("");
}

function monthMark({ x, day, isLabelled }: Lanes["months"][number], { plot, todayX }: Lanes, paint: LanesPaint): string {
  const [name = ""] = shortDay(day).split(" ").slice(1);
  const clear = Math.abs(x + 10 - todayX) > 32;
  const label =
    isLabelled && clear
      ? `<text x="${x}" y="${plot.top - 13}" fill="${paint.inkFaint}">${day.slice(5, 7) === "01" ? day.slice(0, 4) : name}</text>`
      : "";
  return `<path d="M${x} ${plot.top - 6}V${plot.bottom}" stroke="${paint.line}"/>${label}`;
}

function drawRow(row: LaneRow, paint: LanesPaint, nameLength: number): string {
  const { y, nameAt, bar, box, fan, flags, decision, without } = row;
  const name = [...row.name.replace(/\s+/gu, " ").trim()];
  const shown =
    name.length > nameLength
      ? `${name
          .slice(0, nameLength - 1)
          .join("")
          .trimEnd()}…`
      : name.join("");
  return [
    `<text x="${nameAt.x}" y="${nameAt.y}" font-size="13" fill="${paint.ink}">${escapeXml(`\u2068${shown}\u2069`)}</text>`,
    without ? drawWithout(without, y, paint) : "",
    box ? `<path d="M${box.from} ${y + 5}v4H${box.to}v-4" fill="none" stroke="${paint.inkFaint}"/>` : "",
    bar ? drawBar(bar, y, paint) : "",
    fan ? drawFan(fan, y, paint) : "",
    ...flags.map((flag) => drawFlag(flag, y, paint)),
    decision ? drawDecision(decision, y, paint) : "",
  ].join("");
}

function drawBar({ from, phaseFrom, to, beganBefore, goesOn }: NonNullable<LaneRow["bar"]>, y: number, paint: LanesPaint): string {
  const earlier = phaseFrom > from ? `<path d="M${from} ${y}H${phaseFrom}" stroke="${paint.lineStrong}" stroke-width="6"/>` : "";
  const before = beganBefore ? `<path d="M${from + 5} ${y - 6}l-5 6l5 6" fill="none" stroke="${paint.inkFaint}"/>` : "";
  const on = goesOn ? `<path d="M${to} ${y}h9m-4 -4l4 4l-4 4" fill="none" stroke="${paint.inkSoft}" stroke-width="1.5"/>` : "";
  return `${earlier}<path d="M${phaseFrom} ${y}H${Math.max(to, phaseFrom + 2)}" stroke="${paint.inkSoft}" stroke-width="6"/>${before}${on}`;
}

/** A lens: empty at both ends, widest where it is as likely as not. */
function drawFan({ early, middle, late, isBeyond }: NonNullable<LaneRow["fan"]>, y: number, paint: LanesPaint): string {
  const lens = `M${early} ${y}Q${(early + middle) / 2} ${y - 7} ${middle} ${y - 7}Q${(middle + late) / 2} ${y - 5} ${late} ${y}Q${(middle + late) / 2} ${y + 5} ${middle} ${y + 7}Q${(early + middle) / 2} ${y + 7} ${early} ${y}Z`;
  const beyond = isBeyond ? `<path d="M${late - 5} ${y - 5}l5 5l-5 5" fill="none" stroke="${paint.accent}"/>` : "";
  return `<path d="${lens}" fill="${paint.accent}" fill-opacity="0.22" stroke="${paint.accent}" stroke-opacity="0.55" stroke-width="0.8"/><path d="M${middle} ${y - 7}V${y + 7}" stroke="${paint.accent}" stroke-width="1.5"/>${beyond}`;
}

function drawFlag({ x, as, isHollow, words }: LaneFlag, y: number, paint: LanesPaint): string {
  const colour = isHollow ? paint.due : paint.ink;
  const pole = `<path d="M${x} ${y + 4}V${y - 16}" stroke="${colour}" stroke-width="1.2"/>`;
  const cloth = as === "promise" ? `M${x} ${y - 16}h10l-3 3.5l3 3.5h-10z` : `M${x} ${y - 16}h8v7h-8z`;
  const fill = as === "promise" && !isHollow ? colour : paint.paper;
  const said = words ? onPaper(words, y - 8, colour, paint) : "";
  return `${pole}<path d="${cloth}" fill="${fill}" stroke="${colour}" stroke-width="1.2"/>${said}`;
}

function drawDecision({ x, isDue }: NonNullable<LaneRow["decision"]>, y: number, paint: LanesPaint): string {
  const colour = isDue ? paint.due : paint.ink;
  return `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z" fill="${isDue ? colour : paint.paper}" stroke="${colour}" stroke-width="1.5"/>`;
}

function drawWithout({ from, to, words }: NonNullable<LaneRow["without"]>, y: number, paint: LanesPaint): string {
  const outline = `<rect x="${from}" y="${y - 3}" width="${to - from}" height="6" fill="none" stroke="${paint.inkFaint}" stroke-dasharray="3 3"/>`;
  return `${outline}${onPaper(words, y + 4, paint.inkFaint, paint)}`;
}

/** Small words on a piece of paper of their own, so that no line runs through them. */
function onPaper({ text, x, isEnd }: LaneWords, y: number, colour: string, paint: LanesPaint): string {
  const width = wordsWidth(text);
  return `<rect x="${isEnd ? x - width + 2 : x - 2}" y="${y - 9}" width="${width}" height="11" fill="${paint.paper}"/><text x="${x}" y="${y}"${isEnd ? ' text-anchor="end"' : ""} font-size="11" fill="${colour}">${escapeXml(text)}</text>`;
}

/** Text as XML may hold it: markup as entities, characters that XML forbids left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
