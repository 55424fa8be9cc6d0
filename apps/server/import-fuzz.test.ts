import { Writable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { makeLog } from "#platform/http";
import { entryKinds, folds } from "./chapters.ts";
import type { Shape } from "./testing/nobody-is-measured.ts";
import { testApp } from "./testing/test-app.ts";

// History from elsewhere may hold any entries that pass their schemas, in any order, with no opening: whatever it is, no page may fail on it.

interface Bounded extends Shape {
  readonly $defs?: Readonly<Record<string, Bounded>>;
  readonly const?: unknown;
  readonly prefixItems?: readonly Bounded[];
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const ids = ["one", "two", "three"];
const days = ["0001-01-01", "2025-06-30", "2026-02-28", "2026-05-01", "2026-12-31", "9999-12-31"];
const texts = [
  "x",
  "Ana Lima",
  "<script>alert(1)</script>",
  "=1+1",
  "#set page(width: 1pt)",
  "| a | [b](javascript:x) |",
  "שלום ‮",
  "0".repeat(40),
  "a".repeat(64),
  "member/one",
  "12.5",
  "0.4",
];

/** Values that fit a schema, of the kind that breaks pages. */
function fitting(shape: Bounded, defs: Readonly<Record<string, Bounded>>): fc.Arbitrary<unknown> {
  const at = (one: Shape): fc.Arbitrary<unknown> => fitting(one as Bounded, defs);
  if (shape.$ref !== undefined) return at(defs[shape.$ref.split("/").at(-1) ?? ""] ?? {});
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return fc.oneof(...options.map(at));
  if (shape.type === "null") return fc.constant(null);
  if (shape.type === "boolean") return fc.boolean();
  if (shape.type === "integer" || shape.type === "number") {
    const [low, high] = [Math.max(shape.minimum ?? shape.exclusiveMinimum ?? -1e9, -1e15), Math.min(shape.maximum ?? 1e9, 1e15)];
    const whole = fc.constantFrom(...new Set([low, high, Math.min(Math.max(1, low), high), Math.min(Math.max(7, low), high)]));
    return shape.type === "integer" ? whole : fc.oneof(whole, fc.constant(Math.min(Math.max(0.5, low), high)));
  }
  if (shape.type === "array")
    return fc.array(at(shape.items ?? {}), { minLength: shape.minItems ?? 0, maxLength: Math.min(shape.maxItems ?? 3, 3) });
  if (shape.type === "object") {
    const own = Object.entries(shape.properties ?? {}).map(([name, its]) => [name, at(its)] as const);
    return fc.record(Object.fromEntries(own), { requiredKeys: [...(shape.required ?? [])] });
  }
  if (shape.format === "date" || shape.format === "date-time") return fc.constantFrom(...days);
  const choice = /^\^\(([a-z|-]+)\)\$$/.exec(shape.pattern ?? "")?.[1];
  if (choice !== undefined) return fc.constantFrom(...choice.split("|"));
  const all = [...ids, ...days, ...texts];
  const fit = all.filter((text) => new RegExp(shape.pattern ?? "", "u").test(text));
  return fc.constantFrom(...(fit.length > 0 ? fit : all));
}

const chapters = [...new Set(folds.map(({ noun }) => noun.split("/")[0] ?? ""))].filter((chapter) => chapter !== "workspace");

const history = (chapter: string) => {
  const nouns = folds.map(({ noun }) => noun).filter((noun) => noun.startsWith(`${chapter}/`));
  const drafts = entryKinds
    .filter(({ kind }) => kind.startsWith(`${chapter}/`))
    .map(({ kind, version, schema }) => {
      const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as unknown as Bounded;
      const sound = fitting(shape, shape.$defs ?? {}).filter((body) => schema.safeParse(body).success);
      const somewhere = fc.record({ noun: fc.constantFrom(...nouns), id: fc.constantFrom(...ids) });
      return fc
        .tuple(sound, somewhere)
        .map(([body, { noun, id }]) => ({ stream: `${noun}/${id}`, kind, version, at: "2026-05-01T09:00:00Z", body }));
    });
  return fc.array(fc.oneof(...drafts), { minLength: 1, maxLength: 8 });
};

test("no page fails on history of any shape", async () => {
  const failures: string[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      const { path, err } = JSON.parse(String(chunk)) as { path: string; err?: { message: string; stack: string } };
      if (err) failures.push(`${path}: ${err.message} ${err.stack.split("\n")[0]}`);
      done();
    },
  });
  await using house = await testApp({ log: makeLog({ level: "error", to }) });
  const pages = [
    "/projects",
    "/projects?sort=phase",
    "/persons",
    "/metrics",
    "/brief",
    "/brief?format=md",
    "/brief?format=html",
    "/entries",
    "/gates",
    "/gates/asked",
    "/ranges",
    "/outlook",
    "/statements",
    "/track-record",
    "/decision-quality",
    "/finished-projects",
    "/forecast-assumptions",
    "/forecast-needs",
    "/statement-suggestions",
    "/throughput",
    "/data-sets",
  ];
  const dated = [
    "/what-changed?from=2020-01-01",
    "/brief?since=2026-01-01",
    "/projects?asOf=9999-12-31",
    "/projects?asOf=2026-05-01&sort=name",
  ];
  const complaints: string[] = [];
  const samples = fc.sample(fc.tuple(...chapters.map(history)), { numRuns: 60, seed: 20261122 });
  let taken = 0;
  for (const [number, parts] of samples.entries()) {
    const { workspaces } = await house.ask("/api/v1/workspaces", { body: { name: `Fuzz ${number}`, slug: `fuzz-${number}` } });
    expect(workspaces.length).toBeGreaterThan(1);
    const at = `/api/v1/workspaces/fuzz-${number}`;
    for (const drafts of parts) {
      const brought = await house.send(`POST ${at}/import`, { body: { drafts } });
      if (brought.status >= 500) complaints.push(JSON.stringify(drafts));
      if (brought.ok) taken++;
    }
    const paths = [
      ...pages,
      ...dated,
      ...ids.flatMap((id) => [
        `/throughput/${id}`,
        `/projects/${id}`,
        `/projects/${id}/gate`,
        `/projects/${id}/forecast`,
        `/projects/${id}/forecast/moved`,
        `/projects/${id}/estimates`,
      ]),
    ];
    for (const path of paths) {
      const response = await house.send(`${at}${path}`);
      if (response.status >= 500) complaints.push(`${path}: ${failures.at(-1)}`);
      await response.body?.cancel();
    }
    if (complaints.length > 40) break;
  }
  expect(complaints).toEqual([]);
  expect(taken).toBeGreaterThan(100);
}, 180_000);
