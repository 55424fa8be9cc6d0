import { afterAll, beforeAll, expect, test } from "vitest";
import { declaredMeasures, type Shape, toldMeasures } from "./testing/nobody-is-measured.ts";
import { type TestApp, testApp } from "./testing/test-app.ts";

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Declared>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}
interface Declared {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Shape }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Shape }>> }>>;
}

let house: TestApp;
let document: Document;
beforeAll(async () => {
  house = await testApp();
  await house.ask("POST /api/v1/sample");
  document = (await (await house.app.request("/api/openapi.json")).json()) as Document;
});
afterAll(() => house[Symbol.asyncDispose]());

test("no endpoint declares an answer that adds up by person, nor sorts, groups or picks out by one", () => {
  const complaints: string[] = [];
  let looked = 0;
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, { parameters = [], responses }] of Object.entries(methods)) {
      const query = Object.fromEntries(parameters.filter((one) => one.in === "query").map(({ name, schema }) => [name, schema]));
      const replies = ["200", "201"].flatMap((status) => responses[status]?.content?.["application/json"]?.schema ?? []);
      looked += replies.length;
      for (const reply of replies.length > 0 ? replies : [{}])
        for (const said of declaredMeasures({ path, query, reply }, document.components.schemas))
          complaints.push(`${method.toUpperCase()} ${path}: ${said}`);
    }
  expect(complaints).toEqual([]);
  expect(looked).toBeGreaterThan(40);
});

test("no answer about the sample portfolio adds up by person", async () => {
  const base = "/api/v1/workspaces/marrowby-home";
  const [{ rows }, { persons }, { members }, { entries }] = await Promise.all(
    ["/projects", "/persons", "/members", "/entries?limit=500"].map((path) => house.ask(`${base}${path}`)),
  );
  const people = new Set<string>(
    [...persons, ...members].flatMap(({ id, name, email }) => [id, `member/${id}`, name, email]).filter((one) => typeof one === "string"),
  );
  expect(people.size).toBeGreaterThan(5);

  /** Addresses for one of each kind of thing; a parameter that is not known here fails the test, so that a new one gets a line. */
  const values: Readonly<Record<string, readonly string[]>> = {
    workspace: ["marrowby-home"],
    project: rows.map(({ id }: { id: string }) => id),
    sequence: entries.slice(0, 3).map(({ sequence }: { sequence: number }) => String(sequence)),
  };
  const queries: Readonly<Record<string, string>> = { "/what-changed": "?from=2025-06-01", "/consistency": "?older=1" };
  const complaints: string[] = [];
  let looked = 0;
  for (const { endpoint, kind } of house.routes) {
    if (endpoint.method !== "GET" || kind === "stream") continue;
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    const own = names.at(-1) ?? "workspace";
    for (const value of names.length === 0 ? [""] : (values[own] ?? [`say how to find a ${own}`])) {
      const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => (name === own ? value : (values[name]?.[0] ?? "")));
      const response = await house.send(`${path}${queries[path.slice(base.length)] ?? ""}`);
      if (!response.ok) complaints.push(`${path}: ${response.status}`);
      else if (response.headers.get("content-type")?.startsWith("application/json")) {
        looked++;
        complaints.push(...toldMeasures(await response.json(), people).map((said) => `${path}: ${said}`));
      } else await response.body?.cancel();
    }
  }
  expect(complaints).toEqual([]);
  expect(looked).toBeGreaterThan(25);
});
