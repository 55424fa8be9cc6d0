import { svgOf, escapeXml as text } from "#charts";
import type { ColumnLine, ReportPart } from "../../domain/index.ts";
import { PAINT } from "./paint.ts";
import { columnPicture } from "./pictures.ts";

const WIDTH = 240;
/** Lines of the table after the drawn ones; what is left over is counted. */
const MOST_LINES = 2000;

/** The worst columns with their distribution, the others as a table. */
export function htmlColumns({ lines, drawn, rows }: Extract<ReportPart, { as: "columns" }>): string {
  const cards = lines.slice(0, drawn).map((line) => card(line, rows));
  const rest = lines.slice(drawn, drawn + MOST_LINES);
  const left = lines.length - cards.length - rest.length;
  return [
    `<ul class="columns">${cards.join("\n")}</ul>`,
    rest.length === 0 ? "" : table(rest),
    left > 0 ? `<p class="faint">and ${left.toLocaleString("en-GB")} more, each in the JSON of this report.</p>` : "",
  ].join("");
}

function card({ name, type, missing, distinct, holds, wrong, column }: ColumnLine, rows: number): string {
  const drawing = columnPicture(column, rows, WIDTH);
  const facts = [type, `${distinct} distinct`, missing === "none" ? "" : `${missing} missing`].filter((each) => each !== "").join(" · ");
  return `<li><div><h3><bdi>${text(name)}</bdi></h3><p class="faint">${text(facts)}</p></div><div>${holds === "" || (drawing !== null && column.numbers === null) ? "" : `<p class="soft"><bdi>${text(holds)}</bdi></p>`}${wrong.map((each) => `<p class="wrong">${text(each)}</p>`).join("")}</div><div class="drawn">${drawing === null ? "" : svgOf(drawing, PAINT)}</div></li>`;
}

function table(lines: readonly ColumnLine[]): string {
  const rows = lines.map(
    ({ name, type, missing, distinct, holds, wrong }) =>
      `<tr><th scope="row"><bdi>${text(name)}</bdi></th><td>${type}</td><td class="figure">${missing}</td><td class="figure">${distinct}</td><td><bdi>${text(holds)}</bdi></td><td><bdi>${text(wrong.join("; "))}</bdi></td></tr>`,
  );
  return `<div class="scroll"><table class="table"><caption class="faint">The other ${lines.length.toLocaleString("en-GB")}</caption><thead><tr><th scope="col">Column</th><th scope="col">type</th><th scope="col" class="figure">missing</th><th scope="col" class="figure">distinct</th><th scope="col">holds</th><th scope="col">amiss</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}
