import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { connection, runCommand } from "#platform/command";
import { testApp } from "#platform/testing";
import { lifecycleEntryKinds } from "../contract/index.ts";
import { lifecycleFolds } from "../domain/index.ts";
import { lifecycleRoutes } from "../server/index.ts";
import { lifecycleCommands } from "./index.ts";

async function terminal() {
  const app = await testApp({
    routes: lifecycleRoutes,
    kinds: [...peopleEntryKinds, ...lifecycleEntryKinds],
    folds: [...peopleFolds, ...lifecycleFolds],
    today: "2026-01-05",
  });
  const send = (path: string, { headers, ...init }: RequestInit) =>
    app.request(path, { ...init, headers: { ...Object.fromEntries(new Headers(headers)), authorization: "Bearer lead@acme" } });
  const type = async (...typed: readonly string[]) => {
    const said: string[] = [];
    const exit = await runCommand(lifecycleCommands, [...typed, "--workspace", "acme"], (json) => ({
      now: new Date("2026-01-05T12:00:00Z"),
      json,
      environment: {},
      print: (text) => said.push(text),
      complain: (text) => said.push(text),
      readInput: async () => new Uint8Array(),
      connect: async () => connection(send, async () => {}),
    }));
    return { exit, said: said.join("\n") };
  };
  return { app, type, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

test("a project is opened, judged by what is pushed, and read back on any day", async () => {
  await using house = await terminal();
  const { type } = house;
  expect((await type("project", "open", "Churn", "--kind", "trained-model")).said).toMatch(/^Opened Churn \(/);
  const enough = ["--because", "support reads all below it", "--minimum-sample", "3"];
  expect((await type("project", "criterion", "Churn", "minimum-viable", "recall", "at-least", "0.6", ...enough)).said).toMatch(
    /^Set: recall ≥ 0.6/,
  );
  expect((await type("project", "enter", "Churn", "data-assessment")).said).toContain("Entered data assessment, for 2 weeks.");

  const folder = mkdtempSync(join(tmpdir(), "evidence-"));
  try {
    const file = join(folder, "holdout.csv");
    writeFileSync(file, "segment;hit\nnew;1\nnew;1\nnew;0\n");
    const pushed = await type("evidence", "push", "churn", "--csv", file, "--measure", "mean:hit");
    expect(pushed).toEqual({ exit: 0, said: expect.stringMatching(/^recall ≥ 0\.6: met\. 0\.66/) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  house.app.today = "2026-02-01";
  expect((await type("portfolio")).said).toContain("One needs you. Churn: the minimum viable criterion");
  expect((await type("portfolio", "--as-of", "2026-01-04")).said).toContain("No project yet.");
  expect((await type("project", "show", "Churn")).said).toContain("Story\n");
  expect(JSON.parse((await type("project", "list", "--json")).said).rows[0].name).toBe("Churn");
});

test("result files of tools are pushed without a word typed; a dry run says what they would answer", async () => {
  await using house = await terminal();
  const { type } = house;
  const fixture = (name: string) => join(import.meta.dirname, "../server/evidence-files/fixtures", name);
  house.app.today = "2026-11-23";
  await type("project", "open", "Desks");
  await type("project", "criterion", "Desks", "success", "pass rate", "at-least", "70", "--unit", "%");
  await type("project", "criterion", "Desks", "success", "routed", "at-least", "0.9");
  const dry = await type("evidence", "push", "desks", fixture("promptfoo.json"), "--dry-run");
  expect(dry.said.split("\n")).toEqual([
    "Nothing was offered. Without --dry-run this would be:",
    "pass rate ≥ 70 %: 75 (pass rate of vendor-small-2026-05, promptfoo.json)",
    "routed ≥ 0.9: 0.75 (routed of vendor-small-2026-05, promptfoo.json)",
  ]);
  expect((await type("project", "show", "Desks")).said).not.toContain("reported");
  const pushed = await type("evidence", "push", "desks", fixture("promptfoo.json"), fixture("junit.xml"), "--judge", "rules");
  expect(pushed).toEqual({ exit: 0, said: expect.stringMatching(/^pass rate ≥ 70 %: met\. 75 was measured on 22 November 2026/) });
  const json = JSON.parse((await type("evidence", "push", "desks", fixture("junit.xml"), "--map", "pass-rate=routed", "--json")).said);
  expect(json).toMatchObject({ dryRun: false, offered: [{ says: "routed ≥ 0.9", value: 0.75, state: "missed" }] });

  const folder = mkdtempSync(join(tmpdir(), "evidence-"));
  try {
    const batch = join(folder, "batch.json");
    writeFileSync(batch, JSON.stringify({ figures: [{ metric: "routed", value: 0.95, n: 100, source: "run 8" }] }));
    expect((await type("evidence", "push", "desks", batch)).said).toMatch(/^routed ≥ 0\.9: met\. 0\.95/);
    writeFileSync(batch, JSON.stringify({ figures: [{ metric: "speed", value: 1, source: "run 8" }] }));
    expect(await type("evidence", "push", "desks", batch)).toEqual({ exit: 1, said: expect.stringContaining("figures.0.metric") });
    writeFileSync(batch, '{"figures": [{"value": "much"}]}');
    expect(await type("evidence", "push", "desks", batch)).toEqual({ exit: 2, said: expect.stringContaining("figures.0.value") });
    writeFileSync(batch, Buffer.alloc(13 * 1024 * 1024));
    expect(await type("evidence", "push", "desks", batch)).toEqual({ exit: 2, said: expect.stringContaining("larger than 12 MB") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const wrongMap = await type("evidence", "push", "desks", fixture("junit.xml"), "--map", "nothing");
  expect(wrongMap).toEqual({ exit: 2, said: expect.stringContaining("--map is FIGURE=CRITERION") });
  expect((await type("evidence", "push", "desks", fixture("junit.xml"), "--value", "3")).exit).toBe(2);
  expect((await type("evidence", "push", "desks", "absent.xml")).exit).toBe(2);
});

test("the gate answers a pipeline by its exit code, with the reasons", async () => {
  await using house = await terminal();
  const { type } = house;
  await type("project", "open", "Churn");
  const enough = ["--because", "support reads all below it"];
  await type("project", "criterion", "Churn", "minimum-viable", "recall", "at-least", "0.6", ...enough);
  const asked = await type("gate", "check", "Churn");
  expect(asked).toEqual({ exit: 1, said: expect.stringMatching(/^A go cannot be decided now\. .*\n- The project has not started\./) });
  for (const phase of ["data-assessment", "proof-of-concept"]) await type("project", "enter", "Churn", phase);
  await type("evidence", "push", "Churn", "--value", "0.7", "--n", "400");
  expect(await type("gate", "check", "Churn", "--criteria-only")).toEqual({ exit: 0, said: "The must-meet criterion holds." });
  await type("project", "enter", "Churn", "go-no-go");
  expect((await type("gate", "check", "Churn")).exit).toBe(0);
  expect(JSON.parse((await type("gate", "check", "Churn", "--json")).said)).toMatchObject({ passes: true, reasons: [] });
  expect((await type("gate", "check")).exit).toBe(2);
  expect((await type("gate", "check", "Nobody")).exit).toBe(2);
});

test("a refusal is a sentence and exit code 1; wrong use is exit code 2 and says what to type", async () => {
  await using house = await terminal();
  const { type } = house;
  await type("project", "open", "Churn");
  const refused = await type("project", "enter", "Churn", "productionisation");
  expect(refused).toEqual({ exit: 1, said: expect.stringContaining("No phase is skipped") });
  expect(await type("project", "enter", "Churn", "launch")).toEqual({ exit: 2, said: expect.stringContaining("The phase is one of") });
  expect(await type("project", "show", "Nobody")).toEqual({ exit: 2, said: expect.stringContaining("No project is called “Nobody”") });
  expect((await type("evidence", "push", "Churn", "--value", "many")).exit).toBe(2);
  expect((await type("project", "decide", "Churn", "stop")).said).toContain("--because");
});

test("a box is given one more week, a project is stopped in a sentence, and what was learnt is found again", async () => {
  await using house = await terminal();
  const { app, type } = house;
  const { body } = await app.post("/projects", { name: "Churn" });
  await app.post(`/projects/${body.id}/phases`, { phase: "data-assessment" });
  expect((await type("project", "extend", "Churn")).said).toContain("Give the reason with --because");
  expect((await type("project", "extend", "Churn", "--because", "labels came late")).said).toBe(
    "The box of Churn ends on 2026-01-26: extended once; it was 2 weeks, and is 3.",
  );
  const folder = mkdtempSync(join(tmpdir(), "invoices-"));
  try {
    const file = join(folder, "invoices.csv");
    writeFileSync(file, "date,amount\n2026-01-05,1200\n");
    expect((await type("invoices", "import", "Churn", file)).said).toMatch(
      /^Churn has its invoices\. Spent so far, as an estimate: about 1,200 EUR\.$/,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  expect(await type("learnings")).toEqual({ exit: 1, said: expect.stringMatching(/^Nothing is written down yet\./) });
  expect((await type("project", "stop", "Churn", "--because", "no data", "--sort", "impossible")).said).toBe(
    "Churn was stopped today, because we learned that it is impossible. What was learnt is being written down. The drafted learning is on its page, due by 2026-01-12.",
  );
  expect((await type("project", "show", "Churn")).said).toContain("stopped, learning open");
  await app.post(`/projects/${body.id}/learnings`, { believed: "b", found: "nobody labels", wouldDoDifferently: "w" });
  expect(await type("learnings", "--search", "labels")).toEqual({ exit: 0, said: expect.stringContaining("Found: nobody labels") });
});

test("a gate is read and decided, and many of them are looked back on", async () => {
  await using house = await terminal();
  const { type } = house;
  await type("project", "open", "Churn");
  const enough = ["--because", "support reads all below it"];
  await type("project", "criterion", "Churn", "minimum-viable", "recall", "at-least", "0.6", ...enough);
  await type("project", "criterion", "Churn", "kill", "cost", "above", "2");
  for (const phase of ["data-assessment", "proof-of-concept"]) await type("project", "enter", "Churn", phase);
  await type("evidence", "push", "Churn", "--criterion", "recall", "--n", "400", "--value", "0.7", "--source", "run 7");
  await type("project", "enter", "Churn", "go-no-go");
  const { rows } = JSON.parse((await type("gate", "show", "Churn", "--json")).said);
  expect(rows.map(({ standing }: { standing: string }) => standing)).toEqual(["unknown", "right"]);
  expect((await type("gate", "show", "Churn")).said).toMatch(
    /^Churn: 1 of 2 must-meet criteria hold; 1 is unknown\. A go opens productionisation\.\n\nCriteria\n {2}must-meet {2}unknown {2}cost > 2/,
  );
  expect(await type("project", "decide", "Churn", "go", "--because", "hope")).toEqual({
    exit: 1,
    said: expect.stringContaining("decide a conditional go"),
  });
  const decide = (condition: string) =>
    type("project", "decide", "Churn", "conditional-go", "--because", "the cost is open", "--condition", condition);
  expect((await decide("soon")).exit).toBe(2);
  expect((await decide(`2026-02-10 ${rows[0].criterion.id} Measure the cost`)).exit).toBe(0);
  expect((await type("gate", "show", "Churn")).said).toContain("open, due 2026-02-10: Measure the cost");
  expect((await type("gate", "history")).said).toMatch(/^In one gate nobody has said no yet\. 1 went on an unknown\./);
});

test("what a project stands on is said, listed, and changed for all; what nobody watches is not launched", async () => {
  await using house = await terminal();
  const { type } = house;
  await type("project", "open", "Answers", "--kind", "vendor-model");
  expect((await type("project", "depend", "Answers", "Lumen", "small-1", "--version", "2026-01")).said).toBe(
    "It stands on small-1 2026-01 by Lumen.",
  );
  expect((await type("dependencies", "list")).said).toBe("small-1 by Lumen\n  Answers: version 2026-01");
  const changed = await type("dependencies", "change", "lumen", "Small 1", "--version", "2026-02", "--on", "2026-01-05");
  expect(changed).toEqual({ exit: 0, said: "small-1 by Lumen\n  Answers: version 2026-02" });
  expect((await type("dependencies", "change", "Lumen", "small-1")).exit).toBe(2);
  const parts = await type("project", "parts", "Answers", "monitoring", "done", "--watched-by", "Grace");
  expect(parts.said).toContain("done        monitoring");
  expect(parts.said).toContain("Who hears when it gets worse: Grace");
  expect(await type("project", "parts", "Answers", "training", "done")).toEqual({ exit: 1, said: expect.stringContaining("no part of") });
  expect((await type("project", "launch", "Answers")).exit).toBe(1);
  expect((await type("project", "step", "Answers", "suggests", "--because", "r")).said).toContain("Steps of autonomy are for agents");
});
