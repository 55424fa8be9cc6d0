import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { day, type Role, roles } from "#kernel";
import { profileOf } from "../../chapters/data-readiness/domain/profile/profile.fixture.ts";
import { declaredMeasures, type Shape, toldMeasures } from "./testing/nobody-is-measured.ts";
import { type As, type TestApp, testApp } from "./testing/test-app.ts";

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Declared>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}
interface Declared {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Shape }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Shape }>> }>>;
}

const base = "/api/v1/workspaces/marrowby-home";
const isRole = (name: string): name is Role => roles.some((role) => role === name);

let house: TestApp;
let document: Document;
beforeAll(async () => {
  house = await testApp();
  for (const role of roles) await house.ask("POST /api/v1/sample", { as: role });
  const { members } = await house.ask("/api/v1/workspaces/marrowby-home/members");
  for (const { id, name } of members)
    if (name !== "owner" && isRole(name)) await house.ask(`PATCH /api/v1/workspaces/marrowby-home/members/${id}`, { body: { role: name } });
  const { id } = await house.ask(`${base}/data-sets`, { body: { name: "Orders" } });
  await house.ask(`${base}/data-sets/${id}/profiles`, {
    body: { version: "2026-05", profile: profileOf({ measuredOn: day("2026-05-30") }) },
  });
  for (const name of ["orders.csv", "more-orders.csv"]) await sendFile(`${base}/data-sets/${id}/uploads?name=${name}`);
  const { uploads } = await house.ask(`${base}/data-sets/${id}/uploads`);
  await house.ask(`${base}/data-sets/${id}/assessments`, { body: { upload: uploads[0].id, version: "2026-06" } });
  const { rows } = await house.ask(`${base}/projects`);
  await house.ask(`${base}/projects/${rows[0].id}/readiness-evidence`, { body: { dataSet: id } });
  const isDone = async () => (await house.ask(`${base}/data-sets/${id}/assessments`)).assessments[0].state === "done";
  await vi.waitUntil(isDone, { timeout: 20_000, interval: 50 });
  await forecastThere(rows[0].id);
  document = (await (await house.app.request("/api/openapi.json")).json()) as Document;
});
/** Three people answer one statement, of which one is resolved, and give estimates. */
async function forecastThere(project: string): Promise<void> {
  const claims = ["The vendor renews.", "The figure holds."];
  const claim = async (said: string) =>
    (await house.ask(`${base}/statements`, { body: { claim: said, project, resolvesOn: "2026-07-01" } })).id;
  const statements = await Promise.all(claims.map(claim));
  const { mayAsk } = await house.ask(`${base}/projects/${project}/estimates`);
  const { rounds } = await house.ask(`${base}/projects/${project}/estimates`, { body: { parts: mayAsk.slice(-1) } });
  for (const [at, as] of (["owner", "lead", "member"] as const).entries()) {
    for (const id of statements) await house.ask(`${base}/statements/${id}/answers`, { as, body: { probability: 0.3 + at / 5 } });
    const ranges = [{ part: mayAsk.at(-1), low: 5 + at, median: 20, high: 50 }];
    await house.ask(`${base}/projects/${project}/estimates/${rounds[0].id}/ranges`, { as, body: { ranges } });
  }
  const weeks = { firstWeek: "2026-03-02", until: "2026-04-12", finished: [3, 4, 5, 0, 2, 6], created: null, open: 9 };
  await house.ask(`${base}/throughput`, { body: { name: "Search team", project: null, ...weeks } });
  await house.ask(`${base}/statements/${statements[0]}/resolution`, { body: { outcome: "yes", because: "It was signed." } });
}

/** As a browser sends one. */
async function sendFile(address: string): Promise<void> {
  const headers = { "x-test-person": "owner", "content-type": "application/octet-stream" };
  const { status } = await house.app.request(address, { method: "POST", headers, body: "id,made_on\n1,2026-05-01\n2,2026-05-02\n" });
  expect(status).toBe(201);
}

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

const queries: Readonly<Record<string, string>> = { "/what-changed": "from=2025-06-01", "/consistency": "older=1" };

/** Everybody of the sample, by every name and id. */
async function everybody(): Promise<ReadonlySet<string>> {
  const [{ persons }, { members }] = [await house.ask(`${base}/persons`), await house.ask(`${base}/members`)];
  const names = [...persons, ...members].flatMap(({ id, name, email }) => [id, `member/${id}`, name, email]);
  return new Set(names.filter((one) => typeof one === "string"));
}

interface Address {
  readonly path: string;
  readonly declared: readonly { readonly name: string; readonly schema: Shape }[];
  /** What it cannot do without. */
  readonly needed: string;
}

/** Every address that answers from the sample, with at most so many of each kind of thing. */
async function addresses(most: number): Promise<readonly Address[]> {
  const [{ rows }, { entries }] = [await house.ask(`${base}/projects`), await house.ask(`${base}/entries?limit=500`)];
  const { dataSets } = await house.ask(`${base}/data-sets`);
  const { versions } = await house.ask(`${base}/data-sets/${dataSets[0].id}`);
  const { attached } = await house.ask(`${base}/projects/${rows[0].id}/readiness`);
  /** A parameter that is not known here fails the test, so that a new one gets a line. */
  const values: Readonly<Record<string, readonly string[]>> = {
    workspace: ["marrowby-home"],
    project: rows.map(({ id }: { id: string }) => id),
    dataSet: dataSets.map(({ id }: { id: string }) => id),
    upload: (await house.ask(`${base}/data-sets/${dataSets[0].id}/uploads`)).uploads.map(({ id }: { id: string }) => id),
    assessment: (await house.ask(`${base}/data-sets/${dataSets[0].id}/assessments`)).assessments.map(({ id }: { id: string }) => id),
    source: (await house.ask(`${base}/data-sources`)).sources.map(({ id }: { id: string }) => id),
    stream: (await house.ask(`${base}/throughput`)).streams.map(({ id }: { id: string }) => id),
    statement: (await house.ask(`${base}/statements`)).statements.map(({ id }: { id: string }) => id),
    report: attached.map(({ digest }: { digest: string }) => digest),
    profile: versions.map(({ profile }: { profile: string }) => profile),
    sequence: entries.slice(0, 3).map(({ sequence }: { sequence: number }) => String(sequence)),
  };
  return house.routes
    .filter(({ endpoint, kind }) => endpoint.method === "GET" && kind !== "stream")
    .flatMap(({ endpoint }) => {
      const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
      const own = names.at(-1) ?? "workspace";
      const parameters = document.paths[endpoint.path.replace(/:(\w+)/g, "{$1}")]?.get?.parameters ?? [];
      const declared = parameters.filter((one) => one.in === "query");
      return (names.length === 0 ? [""] : (values[own] ?? [`say how to find a ${own}`])).slice(0, most).map((value) => {
        const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => (name === own ? value : (values[name]?.[0] ?? "")));
        return { path, declared, needed: queries[path.slice(base.length)] ?? "" };
      });
    });
}

/** Asks as somebody. @returns What is wrong with the answer; undefined where there was none to look at. */
async function complaintsAbout(address: string, as: As, people: ReadonlySet<string>, refusals: readonly number[] = []) {
  const response = await house.send(address, { as });
  const told = response.headers.get("content-type")?.startsWith("application/json");
  if (response.ok && told) return toldMeasures(await response.json(), people).map((said) => `${as} ${address}: ${said}`);
  await response.body?.cancel();
  return response.ok || refusals.includes(response.status) ? undefined : [`${as} ${address}: ${response.status}`];
}

/** Others may not all do what an owner may, nor see an owner's files; and one version is compared with none. */
const refusalsOf = (role: Role, path: string): readonly number[] => [
  ...(role === "owner" ? [] : [403, 404]),
  ...(path.endsWith("/comparison") ? [409] : []),
];

const withQuery = (path: string, ...words: readonly string[]): string =>
  [path, words.filter((one) => one !== "").join("&")].filter((one) => one !== "").join("?");

test.each(roles)("no answer about the sample portfolio adds up by person, to %s", async (role) => {
  const people = await everybody();
  expect(people.size).toBeGreaterThan(5);
  const complaints: string[] = [];
  let looked = 0;
  for (const { path, needed } of await addresses(role === "owner" ? 100 : 2)) {
    const found = await complaintsAbout(withQuery(path, needed), role, people, refusalsOf(role, path));
    if (found) looked++;
    complaints.push(...(found ?? []));
  }
  expect(complaints).toEqual([]);
  expect(looked).toBeGreaterThan(25);
});

test("nor does it with anything that may be chosen in a query", async () => {
  const people = await everybody();
  const complaints: string[] = [];
  let looked = 0;
  for (const { path, declared, needed } of await addresses(1))
    for (const { name, schema } of declared) {
      const chosen = (schema.enum ?? []).filter((value) => typeof value === "string" && value !== "csv" && value !== "pdf");
      for (const value of chosen) {
        looked++;
        complaints.push(...((await complaintsAbout(withQuery(path, needed, `${name}=${value}`), "owner", people)) ?? []));
      }
    }
  expect(complaints).toEqual([]);
  expect(looked).toBeGreaterThan(10);
});

test("whoever asks for an order, a group or a choice by person is refused, on every address and for every role", async () => {
  const { members } = await house.ask(`${base}/members`);
  const one = encodeURIComponent(members[0].id);
  const byPerson = [
    ...["owner", "member", "person", "author", "voter", "by", "name-of-owner"].flatMap((value) => [`sort=${value}`, `order=${value}`]),
    ...["owner", "member", "person", "author"].flatMap((value) => [`group=${value}`, `groupBy=${value}`, `by=${value}`, `per=${value}`]),
    ...["member", "person", "account", "author", "voter", "who", "user", "assignee"].map((name) => `${name}=${one}`),
  ];
  const complaints: string[] = [];
  for (const { path, needed } of await addresses(1))
    for (const asked of byPerson) {
      const response = await house.send(withQuery(path, needed, asked));
      if (response.status !== 400) complaints.push(`${withQuery(path, asked)}: ${response.status}`);
      await response.body?.cancel();
    }
  for (const role of roles)
    for (const asked of byPerson.filter((_asked, at) => at % 5 === 0))
      for (const path of ["/projects", "/members", "/entries", "/persons"]) {
        const { status } = await house.send(withQuery(`${base}${path}`, asked), { as: role });
        if (status !== 400) complaints.push(`${role} ${path}?${asked}: ${status}`);
      }
  expect(complaints).toEqual([]);
});
