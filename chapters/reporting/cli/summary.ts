import { longDay } from "#kernel";
import type { Brief } from "../domain/index.ts";

const MOST = 8;

/** The page in a few lines for a terminal: the sentence, what must be decided when, where the page is, what was left out. */
export function briefSummary({ headline, toDecide, refused, projects }: Brief, place: string): string {
  const width = Math.max(0, ...toDecide.slice(0, MOST).map(({ name }) => Math.min(40, [...name].length)));
  const decisions = toDecide.slice(0, MOST).map(({ name, what, by, isDue }) => {
    const when = isDue ? "now" : by ? longDay(by) : "no day set";
    return `  ${when.padEnd(17)}${cut(name, 40).padEnd(width)}  ${what}`;
  });
  const more = toDecide.length - decisions.length;
  const left = refused.map(({ row, because }) => `  row ${String(row).padEnd(5)}${because}`);
  return [
    projects.length === 0 ? "No row of the table is a project." : headline.map(({ text }) => text).join("\n"),
    ...(decisions.length > 0 ? ["", "To be decided:", ...decisions, ...(more > 0 ? [`  and ${more} more`] : [])] : []),
    ...(left.length > 0
      ? ["", "Left out:", ...left.slice(0, MOST), ...(left.length > MOST ? [`  and ${left.length - MOST} more, each on the page`] : [])]
      : []),
    "",
    `The page: ${place}`,
  ]
    .join("\n")
    .replace(/[\u2066-\u2069]/g, "");
}

const cut = (text: string, most: number): string => {
  const letters = [...text.replace(/[\p{Cc}\s]+/gu, " ").trim()];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
};
