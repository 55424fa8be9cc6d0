import type { Cite, Concern } from "#chapters/lifecycle/domain";
import { escapeXml, type LaneSigns, type Lanes, laneSigns, lanesSvg, placeLanes } from "#charts";
import { type Day, longDay } from "#kernel";
import { htmlPage } from "#platform/typesetting";
import { type Brief, type Decision, type ProjectBrief, type Question, type Sentence, sourceKey } from "../../domain/index.ts";
import { type CardWords, cardWords, oneLine, pageDay } from "./card-words.ts";
import { htmlSources } from "./html-sources.ts";
import { laneProjects, MOST_DRAWN, pictureTitle } from "./picture.ts";
import { briefStyle, type Theme } from "./style.ts";

/** More projects than this go into a table after their first cards. */
const MOST_CARDS = 16;
const FEW_MARKS = 4;
const PAINT = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  inkSoft: "var(--ink-soft)",
  inkFaint: "var(--ink-faint)",
  line: "var(--line)",
  lineStrong: "var(--line-strong)",
  accent: "var(--accent)",
  due: "var(--due)",
};

/** The page as one HTML file: no script, nothing fetched, fit for a screen, a phone and paper of either size. */
export function briefHtml(brief: Brief, { theme = "auto" }: { readonly theme?: Theme } = {}): string {
  const title = `The brief, ${longDay(brief.today)}`;
  const footer = `${title} · from ${brief.source.name}`;
  return htmlPage({
    title: text(title),
    style: briefStyle(theme, footer),
    body: `<header class="masthead"><span><strong>The brief</strong> · ${text(longDay(brief.today))}</span><span>from <bdi>${text(brief.source.name)}</bdi></span></header>
<main>
${opening(brief)}
${picture(brief)}
${lists(brief)}
${projects(brief)}
${asked(brief.questions)}
${htmlSources(brief.sources)}
${assumed(brief.assumptions)}
${remarked(brief)}
</main>
<footer class="colophon"><span>${text(footer)}</span><span>Made by Pilothouse on one machine; nothing left it.</span></footer>`,
  });
}

const text = escapeXml;

/** The sentence; then what is new, for whoever read the last page; then the figures. */
function opening({ headline, lede, changes: since }: Brief): string {
  const sentence = headline.length === 0 ? "There is no project to speak of yet." : headline.map(said).join(" ");
  return `<h1>${sentence}</h1>${changes(since)}${lede.map((each) => `<p class="lede">${said(each)}</p>`).join("")}`;
}

const said = ({ text: words, cites }: Sentence): string => `${text(words)}${marks(cites)}`;

/** The superscript marks after a sentence: each leads to the row or entry it comes from. */
function marks(cites: readonly Cite[]): string {
  const places = [...new Map(cites.map((cite) => [sourceKey(cite), cite])).entries()].sort(([a], [b]) => number(a) - number(b));
  const shown = places.length > FEW_MARKS + 1 ? places.slice(0, FEW_MARKS) : places;
  const links = shown.map(([key, cite]) => {
    const where = "row" in cite ? `Row ${cite.row}` : `Entry ${cite.entry}`;
    const title = "row" in cite ? `${where}, ${cite.column}` : where;
    return `<a href="#${key}" title="${text(title)}" aria-label="${where}">${number(key)}</a>`;
  });
  const more = places.length - shown.length;
  if (more > 0) links.push(`<a href="#sources" aria-label="and ${more} more rows">+${more}</a>`);
  return links.length === 0 ? "" : `<sup>${links.join(" ")}</sup>`;
}

const number = (key: string): number => Number(key.replace(/^\D+/, ""));

function changes(since: Brief["changes"]): string {
  if (!since) return "";
  const items = since.said.map((each) => `<li>${said(each)}</li>`).join("");
  return `<section class="changed" aria-labelledby="changed"><h2 id="changed">Since ${text(longDay(since.since))}</h2><ul class="plain">${items}</ul></section>`;
}

function picture(brief: Brief): string {
  const rows = laneProjects(brief);
  if (rows.length === 0) return "";
  const place = (width: number, names: "beside" | "above") => placeLanes(rows, { today: brief.today, width, names });
  const wide = place(880, "beside");
  const draw = (lanes: Lanes, nameLength: number): string => lanesSvg(lanes, { paint: PAINT, nameLength, title: pictureTitle(brief) });
  const left = brief.projects.length - rows.length;
  return `<figure class="picture"><div class="wide">${draw(wide, 27)}</div><div class="narrow">${draw(place(358, "above"), 44)}</div>
<figcaption>${legend(laneSigns(wide))}${left > 0 ? `<span>The ${MOST_DRAWN} most pressing of ${brief.projects.length}; the others are in the table below.</span>` : ""}</figcaption></figure>`;
}

/** Only what is drawn is explained. */
function legend(signs: LaneSigns): string {
  const key = (isDrawn: boolean, width: number, drawing: string, words: string): string =>
    isDrawn ? `<span><svg viewBox="0 0 ${width} 12" width="${width}" height="12" aria-hidden="true">${drawing}</svg>${words}</span>` : "";
  const { ink, inkSoft, inkFaint, lineStrong, accent, due } = PAINT;
  const lens = `<path d="M0 6Q7 0 12 0Q20 2 28 6Q20 10 12 12Q7 12 0 6Z" fill="${accent}" fill-opacity=".22"/><path d="M12 0v12" stroke="${accent}" stroke-width="1.5"/>`;
  const flag = (colour: string, fill: string) => `<path d="M1 12V1h10l-3 3l3 3H1" fill="${fill}" stroke="${colour}"/>`;
  const diamond = (fill: string, colour: string) => `<path d="M6 1l5 5l-5 5l-5 -5z" fill="${fill}" stroke="${colour}" stroke-width="1.3"/>`;
  return [
    key(signs.sinceStart, 22, `<path d="M0 5H22" stroke="${lineStrong}" stroke-width="5"/>`, "before this phase"),
    key(signs.phase, 22, `<path d="M0 5H22" stroke="${inkSoft}" stroke-width="5"/>`, signs.sinceStart ? "in this phase" : "work so far"),
    key(signs.box, 22, `<path d="M.5 3v5H21.5v-5" fill="none" stroke="${inkFaint}"/>`, "time box"),
    key(signs.fan, 28, lens, "ready to decide, 8 in 10; line: as likely as not (assumed)"),
    key(signs.decision, 12, diamond("none", ink), "decision"),
    key(signs.due, 12, diamond(due, due), "decision due"),
    key(signs.promise, 13, flag(ink, ink), "date promised"),
    key(signs.hollowPromise, 13, flag(due, "none"), "date promised, no go"),
    key(signs.constraint, 13, `<path d="M1 12V1h9v7H1" fill="none" stroke="${ink}"/>`, "set from outside"),
  ].join("");
}

function lists({ may, mayNot, toDecide, today }: Brief): string {
  const list = (id: string, title: string, items: readonly Sentence[], empty: string): string =>
    `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${items.length === 0 ? `<p class="soft">${empty}</p>` : `<ul>${items.map((item) => `<li>${said(item)}</li>`).join("")}</ul>`}</section>`;
  return `<div class="three"><div class="lists">
${list("may", "May be said today", may, "Nothing on record bears out a sentence yet.")}
${list("may-not", "May not be said", mayNot, "Nothing on record speaks against what one would like to say.")}
</div>
${decisions(toDecide, today)}</div>`;
}

/** A long list keeps its first; the cards and the table hold the day of each. */
function decisions(all: readonly Decision[], today: Day): string {
  const most = 15;
  const shown = all.length > most + 1 ? all.slice(0, most) : all;
  const rest = all.length - shown.length;
  const body =
    all.length === 0
      ? `<p class="soft">No decision is waiting.</p>`
      : `<ol>${shown.map((each) => `<li>${decision(each, today)}</li>`).join("")}${rest > 0 ? `<li><span></span><span class="soft">and ${rest} more, each with its project below</span></li>` : ""}</ol>`;
  return `<section class="decide" aria-labelledby="decide"><h2 id="decide">To be decided, and when</h2>${body}</section>`;
}

function decision({ name, what, by, isDue, why, cites }: Decision, today: Day): string {
  const when = isDue ? "Now" : by ? pageDay(by, today) : "No day set";
  return `<span class="when${isDue ? " due" : ""}">${text(when)}</span><span><bdi>${text(oneLine(name))}</bdi>: ${text(what)}</span><span class="faint">${text(why)}${marks(cites)}</span>`;
}

function projects({ projects: all, today }: Brief): string {
  if (all.length === 0) return "";
  const cards = all.length > MOST_CARDS + 4 ? all.slice(0, MOST_CARDS) : all;
  const rest = all.slice(cards.length);
  return `<section aria-labelledby="projects"><h2 id="projects">${all.length === 1 ? "The project" : "Project by project"}</h2><div class="cards">${cards.map((each) => card(each, today)).join("\n")}</div>${rest.length > 0 ? table(rest, today) : ""}</section>`;
}

function card(project: ProjectBrief, today: Day): string {
  const { name, may, mayNot, cite } = project;
  const words = cardWords(project, today);
  const { pressing, next, missing } = words;
  return `<article class="card" aria-label="${text(oneLine(name))}">
<header><h3><bdi>${text(oneLine(name))}</bdi></h3>${meta(words)}</header>
<p class="say"><b>May be said</b>${said(may)}</p>
<p class="say not"><b>May not be said</b><q>${text(mayNot.quote)}</q> ${text(mayNot.why)}${marks(mayNot.cites)}</p>
<footer>${pressing.length === 0 ? "" : `<p class="flags">${pressing.map(flag).join("")}</p>`}${next === null ? "" : `<p>${text(next.text)}${marks(next.cites)}${next.range === null ? "" : ` ${text(next.range)}`}</p>`}${missing === null ? "" : `<p class="missing">${text(missing)}${marks([cite])}</p>`}</footer>
</article>`;
}

const flag = ({ level, says, cites }: Concern): string =>
  `<span class="flag${level === "note" ? "" : ` ${level}`}">${text(says)}${marks(cites)}</span>`;

function meta({ place, research, readFrom, clock, kind, owner, sponsor }: CardWords): string {
  const where = place === null ? `<span class="unknown">phase not recorded</span>` : text(place);
  const people = [owner === null ? "" : `<bdi>${text(owner)}</bdi>`, sponsor === null ? "" : `for <bdi>${text(sponsor)}</bdi>`];
  const lines = [clock === null ? "" : text(clock), kind === null ? "" : text(kind), people.filter((each) => each !== "").join(", ")];
  return [
    `<p><strong>${where}</strong>${research === null ? "" : `, ${research}`}</p>`,
    readFrom === null ? "" : `<p class="faint">read from “<bdi>${text(readFrom)}</bdi>”</p>`,
    ...lines.filter((line) => line !== "").map((line) => `<p>${line}</p>`),
  ].join("");
}

function table(rest: readonly ProjectBrief[], today: Day): string {
  const rows = rest.map(({ name, phase, standing, stands, next, concerns, may }) => {
    const when = next?.isDue ? "now" : next?.by ? pageDay(next.by, today) : "";
    const pressing = concerns.filter(({ level }) => level !== "note");
    return `<tr><th scope="row"><bdi>${text(oneLine(name))}</bdi>${marks(may.cites)}</th><td>${text(standing === null || stands.is === "under-way" ? phase.says : stands.says)}</td><td>${text(may.text)}</td><td>${pressing.map(({ says }) => `<span class="flag due">${text(says)}</span>`).join("<br>")}</td><td>${when}</td></tr>`;
  });
  return `<table class="table"><caption class="faint">The other ${rest.length}</caption><thead><tr><th scope="col">Project</th><th scope="col">Phase</th><th scope="col">May be said</th><th scope="col">Due</th><th scope="col">Decide by</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function asked(questions: readonly Question[]): string {
  if (questions.length === 0) return "";
  const people = [...new Set(questions.map(({ ask }) => ask))];
  const groups = people.map((who) => {
    const items = questions.filter(({ ask }) => ask === who).map((question) => `<p>${said(question)}</p>`);
    return `<div class="ask"><h3>${who === null ? "Whoever knows" : `<bdi>${text(who)}</bdi>`}</h3>${items.join("")}</div>`;
  });
  return `<section aria-labelledby="ask"><h2 id="ask">Not recorded: whom to ask</h2><div class="columns">${groups.join("")}</div></section>`;
}

function assumed(assumptions: readonly string[]): string {
  return `<section aria-labelledby="assumed"><h2 id="assumed">What is assumed</h2><ul class="plain small soft">${assumptions.map((each) => `<li>${text(each)}</li>`).join("")}</ul></section>`;
}

function remarked({ refused, remarks }: Brief): string {
  if (refused.length === 0 && remarks.length === 0) return "";
  const left = refused.map(
    ({ row, because, said: words }) =>
      `<li><strong>Row ${row}, left out.</strong> ${text(because)}${words === "" ? "" : ` <span class="faint"><bdi>“${text(words)}”</bdi></span>`}</li>`,
  );
  const noticed = remarks.map(
    ({ row, column, says }) => `<li><span class="soft">Row ${row}, <bdi>${text(column)}</bdi>:</span> ${text(says)}</li>`,
  );
  return `<section aria-labelledby="remarks"><h2 id="remarks">How the table was read</h2><ul class="plain small">${left.join("")}${noticed.join("")}</ul></section>`;
}
