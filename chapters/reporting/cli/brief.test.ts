import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "#platform/command";
import { reportingCommands } from "./index.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "brief-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tables = join(import.meta.dirname, "../../../scenarios/tables");

async function brief(typed: readonly string[], input = "") {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(reportingCommands, ["brief", ...typed], (json) => ({
    now: new Date("2026-11-22T09:00:00"),
    json,
    environment: {},
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    readInput: async () => new TextEncoder().encode(input),
    connect: () => Promise.reject(new RangeError("a brief needs no server")),
  }));
  return { code, printed: printed.join("\n"), complained: complained.join("\n") };
}

describe("brief FILE", () => {
  test("writes the page and says in short what is on it, and what was left out", async () => {
    const out = join(folder, "page.html");
    const { code, printed } = await brief([join(tables, "twelve-projects.csv"), "--out", out]);
    expect(code).toBe(0);
    expect(printed).toContain("Four dates have been promised before anybody recorded a go: Churn early warning (31 January 2027)");
    expect(printed).toMatch(/now +Support copilot +put the go or no-go on record/);
    expect(printed).toMatch(/row 18 +It looks like a total, not a project\./);
    expect(printed).toContain(`The page: ${out}`);
    expect(await readFile(out, "utf8")).toMatch(/^<!doctype html>/);
  });

  test("reads standard input and answers on standard output", async () => {
    const { code, printed } = await brief(["-", "--md", "--out", "-"], "Project\tGo-live\nChurn\t2027-03-12\n");
    expect(code).toBe(0);
    expect(printed).toMatch(/^# The brief, 22 November 2026/);
  });

  test("with --json prints one document and nothing else", async () => {
    const { printed } = await brief(["-", "--json"], "Project\nChurn\nSearch\n");
    expect(JSON.parse(printed)).toMatchObject({ version: 1, today: "2026-11-22", projects: [{}, {}] });
  });

  test("takes a column for what is typed, and the page of a day", async () => {
    const { printed } = await brief(
      ["-", "--json", "--map", "When=constraint", "--today", "2026-05-01"],
      "Project\tWhen\nChurn\t2027-03-12\n",
    );
    expect(JSON.parse(printed)).toMatchObject({ today: "2026-05-01", projects: [{ dates: [{ as: "constraint", day: "2027-03-12" }] }] });
  });

  test("says what changed since a page that was kept", async () => {
    const earlier = join(folder, "earlier.json");
    await writeFile(earlier, (await brief(["-", "--json", "--today", "2026-10-01"], "Project\tStatus\nChurn\tPoC\n")).printed);
    const { printed } = await brief(["-", "--json", "--since", earlier], "Project\tStatus\nChurn\tin production\n");
    expect(JSON.parse(printed).changes).toMatchObject({
      since: "2026-10-01",
      said: [{ text: "Churn moved from proof of concept to iteration." }],
    });
  });

  test.each([
    [[], 2, "Name the file that holds your projects"],
    [["a.csv", "b.csv"], 2, "One file at a time"],
    [["-", "--paper", "a5"], 2, "--paper is a4 or letter"],
    [["-", "--today", "soon"], 2, "--today takes a day"],
    [["-", "--map", "Nope=promised"], 2, 'There is no column "Nope". There are: Project.'],
    [["-", "--map", "Project=gizmo"], 2, '"gizmo" is nothing a column can hold.'],
    [["no-such-file.csv"], 1, "there is no such file"],
    [["-", "--out", "/no/such/folder/page.html"], 1, "could not be written"],
    [["-", "--sheet", "Two"], 1, "Two"],
  ] as const)("%j is refused with what to do", async (typed, code, says) => {
    const answer = await brief(typed, "Project\nChurn\nSearch\n");
    expect([answer.code, answer.complained]).toEqual([code, expect.stringContaining(says)]);
  });
});
