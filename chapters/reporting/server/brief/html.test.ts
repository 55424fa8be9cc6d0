import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { factsOf, twelve } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { type Brief, brief } from "../../domain/index.ts";
import { briefHtml } from "./html.ts";
import { briefMarkdown } from "./markdown.ts";

const today = day("2026-11-22");
const pageOf = (...names: string[]): Brief =>
  brief(
    names.map((name, index) => factsOf(index + 2, { name, owner: name, metric: name, promised: "2027-03-12", phase: "proof-of-concept" })),
    { today, source: { kind: "table", name: names[0] ?? "" } },
  );

/** Tags in order; throws where one is left open or closes another. */
function balanced(html: string): void {
  const open: string[] = [];
  const void_ = new Set(["meta", "br", "path", "rect"]);
  for (const [, close, name = "", attributes = ""] of html
    .replace(/<!doctype[^>]*>|<style>.*?<\/style>/gs, "")
    .matchAll(/<(\/?)([a-z0-9]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi)) {
    if (void_.has(name) || attributes.endsWith("/")) continue;
    if (close !== "/") open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(" ")}`);
}

describe("the page as HTML", () => {
  const html = briefHtml(brief(twelve, { today, source: { kind: "table", name: "projects.csv" } }));

  test("each mark leads to a place on the page, and no place is there twice", () => {
    const places = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(places).toContain(target);
  });

  test("stands alone: no script, nothing fetched, and the browser is told so", () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/i);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  });

  test("has nothing red on day one", () => {
    expect(html.replace(/<style>.*?<\/style>/s, "")).not.toMatch(/breach/);
  });

  test("has one heading of the first rank, and landmarks", () => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<main>.*<\/main>\s*<footer/s);
    balanced(html);
  });

  test("whatever a name holds, it stays words", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .oneof(
              fc.string({ unit: "binary" }),
              fc.constantFrom("</style><script>alert(1)</script>", "\"'><b>", "&lt;", "שלום", "x".repeat(300)),
            )
            .filter((name) => name.trim() !== ""),
          { minLength: 1, maxLength: 4 },
        ),
        (names) => {
          const page = briefHtml(pageOf(...names), { theme: "light" });
          balanced(page);
          expect(page).not.toMatch(/<script|<b>alert/i);
        },
      ),
    );
  });

  test("sixty projects keep their cards for the most pressing and a table for the rest", () => {
    const page = briefHtml(pageOf(...Array.from({ length: 60 }, (_, index) => `Project ${index + 1}`)));
    expect(page.match(/<article/g)).toHaveLength(16);
    expect(page).toContain("The 24 most pressing of 60");
    for (let index = 1; index <= 60; index++) expect(page).toContain(`Project ${index}<`);
  });

  test("a theme that is asked for is kept on screens; paper stays light", () => {
    const dark = briefHtml(pageOf("Churn"), { theme: "dark" });
    expect(dark).toContain("@media screen{:root{color-scheme:dark");
    expect(briefHtml(pageOf("Churn"), { theme: "light" })).not.toContain("color-scheme:dark");
  });
});

/** The same page as if a record had said it, a dozen entries for each project. */
function ofRecord(): Brief {
  const entries = new Map<string, number>();
  const facts = JSON.parse(JSON.stringify(twelve), (_name, value) => {
    if (typeof value?.row !== "number") return value;
    const place = `${value.row} ${value.column}`;
    if (!entries.has(place)) entries.set(place, entries.size);
    return {
      entry: entries.get(place),
      recordedOn: value.row === 5 && value.column === "Project" ? "2026-11-20" : "2026-11-22",
      imported: false,
    };
  });
  return brief(facts, { today, source: { kind: "workspace", name: "Acme" } });
}

describe("the page of a record", () => {
  const html = briefHtml(ofRecord());

  test("has one block of sources a project, and a place for each entry that a mark leads to", () => {
    const sources = html.slice(html.indexOf('<ol class="sources">'), html.indexOf("</ol>", html.indexOf('<ol class="sources">')));
    expect(sources.match(/<li>/g)).toHaveLength(new Set(ofRecord().projects.map(({ id }) => id)).size);
    const places = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(places).toContain(target);
    balanced(html);
  });

  test("says when: once for a project that was written on one day, else with each entry", () => {
    expect(html).toContain('<span class="faint">22 November 2026</span>');
    expect(briefMarkdown(ofRecord())).toMatch(/^- \*\*.*\*\* \(22 November 2026\): Entry \d+ · \w+: “/m);
  });
});

describe("the page as Markdown", () => {
  test("says each row it comes from, and lets no name be markup", () => {
    const markdown = briefMarkdown(pageOf("# <img src=x> [a](b) *c*"));
    expect(markdown).toContain(
      "\\# &lt;img src=x&gt; \\[a\\](b) \\*c\\* has been promised for 12 March 2027, and no go is on record for it. \\[2\\]",
    );
    expect(markdown).not.toMatch(/<img|^# <|\]\(b\)(?<!\\\]\(b\))/m);
  });
});
