import { counted, countSays } from "../checks/in-words.ts";
import { nameOr } from "../profile/not-named.ts";
import type { Profile } from "../profile/profile.ts";
import { type ReportSection, section, words } from "./report-shape.ts";
import { answer, MOST_PAIRS } from "./what-was-measured.ts";

/** Rows over time. */
export function overTime({ time, roles }: Profile): readonly ReportSection[] {
  if (!time.known) return roles.time === null ? [] : section("time", "Over time", [words(time.because)]);
  const { column, from, to, gaps, bursts, ageDays, drift, stray } = time.value;
  const moved = [...drift].sort((a, b) => b.psi - a.psi).slice(0, MOST_PAIRS);
  const age =
    ageDays < 0 ? `it lies ${counted(-Math.round(ageDays), "day", "days")} ahead` : `${counted(Math.round(ageDays), "day", "days")} old`;
  return section("time", "Over time", [
    {
      as: "facts",
      facts: [
        ["Column", `${column}, ${from.slice(0, 10)} to ${to.slice(0, 10)}`],
        ["Newest row", age],
        ["Gaps", gaps.length === 0 ? "none" : counted(gaps.length, "stretch without a row", "stretches without a row")],
        [
          "Bursts",
          bursts.length === 0
            ? "none"
            : counted(bursts.length, "period with far more rows than usual", "periods with far more rows than usual"),
        ],
        ...(stray === 0 ? [] : [["Stray", `${counted(stray, "row lies", "rows lie")} far outside, and in no period`] as const]),
      ],
    },
    { as: "picture", of: { is: "volume" }, says: "Rows in each period." },
    moved.length === 0
      ? null
      : {
          as: "table",
          heads: [
            { title: "Changed most from the first half to the second", figures: false },
            { title: "PSI", figures: true },
            { title: "Kolmogorov–Smirnov", figures: true },
          ],
          rows: moved.map(({ column: name, psi, ks }) => [name, psi.toFixed(2), ks === null ? "–" : ks.toFixed(2)]),
        },
  ]);
}

/** Who is in it, and who hardly. */
export function coverage({ segments, roles, enough }: Profile): readonly ReportSection[] {
  if (!segments.known) return roles.segments.length === 0 ? [] : section("segments", "Coverage of the segments", [words(segments.because)]);
  const { single, crossed } = segments.value;
  const fewest = [...single]
    .filter(({ value }) => value !== null)
    .sort((a, b) => a.rows - b.rows)
    .slice(0, MOST_PAIRS);
  return section("segments", "Coverage of the segments", [
    words(
      answer(
        enough.smallestSegment,
        ({ column, value, rows }) => `The smallest is ${column} ${nameOr(value)}, with ${counted(rows, "row", "rows")}.`,
      ),
    ),
    {
      as: "table",
      heads: [
        { title: "Fewest rows", figures: false },
        { title: "value", figures: false },
        { title: "rows", figures: true },
      ],
      rows: fewest.map(({ column, value, rows }) => [column, nameOr(value ?? ""), countSays(rows)]),
    },
    ...crossed
      .slice(0, 4)
      .map((each) => ({ as: "picture" as const, of: { is: "segments" as const, crossed: each }, says: `Rows of ${each.a} by ${each.b}.` })),
  ]);
}
