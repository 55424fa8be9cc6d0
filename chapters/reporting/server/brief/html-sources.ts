import { escapeXml as text } from "#charts";
import { type SourceGroup, type SourceLine, sourceGroups } from "../../domain/index.ts";

/** Where each sentence comes from: a block a row of the table, or a block a project with its entries as one run; each has its anchor. */
export function htmlSources(lines: readonly SourceLine[]): string {
  const blocks = sourceGroups(lines).map((group) => {
    const [first, ...more] = group.lines;
    return first?.when === null && more.length === 0 ? row(first) : entries(group);
  });
  return `<section aria-labelledby="sources"><h2 id="sources">Where each sentence comes from</h2><ol class="sources">${blocks.join("\n")}</ol></section>`;
}

function row({ key, place, quotes }: SourceLine): string {
  const cells = quotes.map(({ column, said }) => `<div><dt><bdi>${text(column)}</bdi></dt><dd><bdi>“${text(said)}”</bdi></dd></div>`);
  return `<li id="${key}"><span class="soft">${text(place)}</span><dl>${cells.join("")}</dl></li>`;
}

function entries({ name, when, lines }: SourceGroup): string {
  const run = lines.map(({ key, place, when: on, quotes }) => {
    const said = quotes.map(({ column, said: words }) => `<bdi>${text(column)}</bdi>: <bdi class="ink">“${text(words)}”</bdi>`);
    const day = when === null && on !== null ? [`<span>${text(on)}</span>`] : [];
    return `<span class="entry" id="${key}">${[`<span>${text(place)}</span>`, ...day, said.join(", ")].join("\u00a0· ")}</span>`;
  });
  const day = when === null ? "" : `<br><span class="faint">${text(when)}</span>`;
  return `<li><span><bdi>${text(name)}</bdi>${day}</span><p class="run">${run.join(" ")}</p></li>`;
}
