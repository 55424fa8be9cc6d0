import { type Drawing, svgOf, escapeXml as text } from "#charts";
import { longDay } from "#kernel";
import { htmlPage } from "#platform/typesetting";
import {
  type CheckLine,
  type Profile,
  type ReadinessReport,
  type ReportItem,
  type ReportPart,
  type ReportSection,
  reportShape,
} from "../../domain/index.ts";
import { htmlColumns } from "./html-columns.ts";
import { PAINT } from "./paint.ts";
import { pictureOf } from "./pictures.ts";
import { reportStyle } from "./style.ts";

const WIDE = 800;
const NARROW = 340;

interface Made {
  readonly report: ReadinessReport;
  readonly profile: Profile;
}

/** What turns the words after it around, from inside a name. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** The report as one HTML file: no script, nothing fetched, fit for a screen, a phone and paper of either size. */
export function readinessHtml(report: ReadinessReport, profile: Profile): string {
  const made = { report, profile };
  const { title, asOf, of, headline, lede, band, sections } = reportShape(report, profile);
  const footer = `${title} · ${longDay(asOf)}`;
  return htmlPage({
    title: text(title),
    style: reportStyle(footer),
    body: `<header class="masthead"><span><strong>Data readiness</strong> · ${text(longDay(asOf))}</span><span><bdi>${text(of)}</bdi></span></header>
<main>
<h1>${text(headline)}</h1>
<p class="lede">${text(lede)}</p>
${figure({ as: "picture", of: { is: "bands" }, says: band }, made)}
${sections.map((section) => htmlSection(section, made)).join("\n")}
</main>
<footer class="colophon"><span>${text(footer)}</span><span>Made by Pilothouse where the data lies; no row of it is in here.</span></footer>`,
  }).replace(TURNING, "");
}

const htmlSection = ({ id, title, parts }: ReportSection, made: Made): string =>
  `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${text(title)}</h2>${parts.map((part) => htmlPart(part, made)).join("")}</section>`;

function htmlPart(part: ReportPart, made: Made): string {
  if (part.as === "words") return `<p class="soft">${text(part.text)}</p>`;
  if (part.as === "items") return `<ol class="items">${part.items.map(htmlItem).join("")}</ol>`;
  if (part.as === "facts")
    return `<dl class="facts">${part.facts.map(([name, value]) => `<div><dt>${text(name)}</dt><dd><bdi>${text(value)}</bdi></dd></div>`).join("")}</dl>`;
  if (part.as === "columns") return htmlColumns(part);
  if (part.as === "checks") return `<h3>${text(part.title)}</h3><ul class="checks">${part.checks.map(htmlCheck).join("")}</ul>`;
  if (part.as === "picture") return figure(part, made);
  const heads = part.heads.map(({ title, figures }) => `<th scope="col"${figures ? ' class="figure"' : ""}>${text(title)}</th>`).join("");
  const rows = part.rows.map(
    (cells) => `<tr>${cells.map((cell, at) => htmlCell(cell, at, part.heads[at]?.figures === true)).join("")}</tr>`,
  );
  return `<div class="scroll"><table class="table"><thead><tr>${heads}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

const htmlCell = (cell: string, at: number, figures: boolean): string =>
  at === 0 ? `<th scope="row"><bdi>${text(cell)}</bdi></th>` : `<td${figures ? ' class="figure"' : ""}><bdi>${text(cell)}</bdi></td>`;

const htmlCheck = ({ check, asks, state, open, says, rule }: CheckLine): string =>
  `<li id="check-${text(check)}"><span class="state${open ? " open" : ""}">${text(state)}</span><div class="says"><h4>${text(asks)}</h4><p><bdi>${text(says)}</bdi></p><p class="faint">${text(rule)}</p></div></li>`;

/** Its band leads to its check, with the rule it was judged by. */
function htmlItem({ mark, text: says, next, beside, small, check, holds }: ReportItem): string {
  const band = mark === null ? "" : `<span class="mark${holds ? " holds" : ""}">${text(mark)}</span>`;
  const linked = check === null ? band : `<a href="#check-${text(check)}" aria-label="Band ${text(mark ?? "")}: the check">${band}</a>`;
  return `<li>${linked}<div class="says"><p>${text(says)}</p>${next === null ? "" : `<p class="next">${text(next)}</p>`}${small === null ? "" : `<p class="faint">${text(small)}</p>`}</div>${beside === null ? "" : `<span class="beside">${text(beside)}</span>`}</li>`;
}

/** Drawn twice, for a wide and for a narrow page; the style shows one of them. */
function figure({ of, says }: Extract<ReportPart, { as: "picture" }>, { report, profile }: Made): string {
  const wide = pictureOf(of, { report, profile, width: WIDE });
  const narrow = pictureOf(of, { report, profile, width: NARROW });
  if (wide === null || narrow === null) return `<p class="soft">${text(says)}</p>`;
  const draw = (drawing: Drawing): string => svgOf(drawing, PAINT);
  return `<figure class="picture"><div class="wide">${draw(wide)}</div><div class="narrow">${draw(narrow)}</div><figcaption>${text(says)}</figcaption></figure>`;
}
