import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { isAtLeast, type Role, roles } from "#kernel";
import type { Endpoint } from "#platform/http";
import { type As, type TestApp, testApp } from "./testing/test-app.ts";

// Every endpoint that is composed, from its contract: a new one is covered without writing a test. Nothing is carried out: each request
// holds a query parameter that no endpoint has, which is looked at right after who may.

let house: TestApp;
let endpoints: readonly Endpoint[];
beforeAll(async () => {
  house = await testApp();
  endpoints = house.routes.map(({ endpoint }) => endpoint);
});
afterAll(() => house[Symbol.asyncDispose]());

const NOWHERE = "?no-such-parameter=1";
const isInside = ({ path }: Endpoint): boolean => path.startsWith("/api/v1/workspaces/:workspace");

/** The endpoint's address in a workspace, with parameters of a shape that it takes, or for a project. */
function addressOf({ path, params }: Endpoint, workspace = "acme", project?: string): string {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  const fits = (value: string) =>
    params?.safeParse(Object.fromEntries(names.map((name) => [name, name === "workspace" ? workspace : value]))).success;
  const value = ["01985d5e-7b1a-7c3e-9f00-000000000000", "0", "x"].find(fits) ?? "x";
  return path.replace(/:(\w+)/g, (_whole, name: string) =>
    name === "workspace" ? workspace : name === "project" ? (project ?? value) : value,
  );
}

/** Sends a request that no endpoint carries out. */
async function tried(endpoint: Endpoint, as: As, workspace?: string, project?: string) {
  const response = await house.send(`${endpoint.method} ${addressOf(endpoint, workspace, project)}${NOWHERE}`, { as });
  return { status: response.status, said: (await response.json()) as { code: string; detail: string; instance: string } };
}

async function complaintsOf(look: (endpoint: Endpoint) => Promise<string | undefined>, among = (_endpoint: Endpoint) => true) {
  const complaints: string[] = [];
  for (const endpoint of endpoints.filter(among)) {
    const complaint = await look(endpoint);
    if (complaint !== undefined) complaints.push(`${endpoint.method} ${endpoint.path}: ${complaint}`);
  }
  return complaints;
}

test("there are endpoints to try, each at an address of its own, each with a sentence", () => {
  expect(endpoints.length).toBeGreaterThan(20);
  const places = endpoints.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ":x")}`);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  expect(endpoints.filter(({ summary }) => !/^[A-Z].+[.?]$/.test(summary)).map(({ path }) => path)).toEqual([]);
  const unguarded = endpoints.filter((endpoint) => isInside(endpoint) && typeof endpoint.can !== "object");
  expect(unguarded.map(({ path }) => path)).toEqual([]);
});

test("a stranger is asked to sign in, but where anyone may", async () => {
  const complaints = await complaintsOf(async (endpoint) => {
    const { status } = await tried(endpoint, "stranger");
    const expected = endpoint.can === "anyone" ? 400 : 401;
    return status === expected ? undefined : `${status}, not ${expected}`;
  });
  expect(complaints).toEqual([]);
});

test("another workspace's owner cannot tell this workspace from none", async () => {
  const complaints = await complaintsOf(async (endpoint) => {
    const [here, nowhere] = [await tried(endpoint, "foreigner"), await tried(endpoint, "foreigner", "no-such-place")];
    if (here.status !== 404 || nowhere.status !== 404) return `${here.status} and ${nowhere.status}, not 404`;
    const told = [here, nowhere].map(({ said }) => JSON.stringify({ ...said, instance: "" }));
    return told[0] === told[1] ? undefined : `${told[0]} differs from ${told[1]}`;
  }, isInside);
  expect(complaints).toEqual([]);
});

test.each(roles)("a %s may do what is open to that role, and is told who may do the rest", async (role) => {
  const complaints = await complaintsOf(async ({ can, ...endpoint }) => {
    const { status, said } = await tried({ can, ...endpoint }, role);
    if (typeof can !== "object" || isAtLeast(role, can.least)) return status === 400 ? undefined : `${status}, not 400`;
    if (status !== 403 || said.code !== "platform/not-allowed") return `${status} ${said.code}, not 403`;
    return said.detail.includes(can.permission) && said.detail.includes(`${can.least}s`) ? undefined : `says ${said.detail}`;
  });
  expect(complaints).toEqual([]);
});

test("a grant opens the endpoints of its one project up to its role, to the viewer who has it and to their keys, and nothing else", async () => {
  const open = async (name: string): Promise<string> => (await house.ask(house.at("/projects"), { body: { name } })).id;
  const [granted, other] = [await open("Granted"), await open("Other")];
  const { members } = await house.ask(house.at("/members"));
  const viewer = members.find(({ name }: { name: string }) => name === "viewer").id;
  const isOfProject = ({ path }: Endpoint) => /\/projects\/:project(\/|$)/.test(path);
  expect(endpoints.filter(isOfProject).length).toBeGreaterThan(20);
  const take = async () => house.ask(`DELETE ${house.at(`/projects/${granted}/grants/${viewer}`)}`);
  for (const role of ["member", "lead"] as const) {
    await house.ask(`PUT ${house.at(`/projects/${granted}/grants/${viewer}`)}`, { body: { role } });
    const key = await house.ask(house.at("/keys"), { as: "viewer", body: { name: role, role } });
    for (const as of ["viewer", key.secret] as const) {
      const complaints = await complaintsOf(async (endpoint) => {
        const { can } = endpoint;
        if (typeof can !== "object") return undefined;
        const [here, there, foreign] = [
          await tried(endpoint, as, "acme", granted),
          await tried(endpoint, as, "acme", other),
          await tried(endpoint, as, "globex", granted),
        ];
        const may = (reached: Role): number => (isAtLeast(reached, can.least) ? 400 : 403);
        const expected = [may(isOfProject(endpoint) ? role : "viewer"), may("viewer"), 404].join(" ");
        const told = [here, there, foreign].map(({ status }) => status).join(" ");
        return told === expected ? undefined : `${told}, not ${expected}`;
      }, isInside);
      expect(complaints, `${role} as ${as === "viewer" ? as : "their key"}`).toEqual([]);
    }
    await take();
    const gone = await complaintsOf(async (endpoint) => {
      const { can } = endpoint;
      const { status } = await tried(endpoint, key.secret, "acme", granted);
      return typeof can !== "object" || (status === 403) !== isAtLeast("viewer", can.least)
        ? undefined
        : `${status} after the grant was taken`;
    }, isInside);
    expect(gone).toEqual([]);
  }
});

test("a key reaches as far as its scope, and into no other workspace", async () => {
  const [narrow, wide] = [await house.key("owner", ["nothing:at-all"]), await house.key("owner")];
  const complaints = await complaintsOf(async (endpoint) => {
    const [refused, passed, foreign] = [await tried(endpoint, narrow), await tried(endpoint, wide), await tried(endpoint, wide, "globex")];
    const told = [refused.said.code, passed.said.code, foreign.said.code].join(" ");
    const expected = "platform/key-too-narrow platform/invalid-request platform/not-found";
    return told === expected ? undefined : told;
  }, isInside);
  expect(complaints).toEqual([]);
});

test("a body that is wrong, or has a field too many, is refused with the field's name", async () => {
  const complaints = await complaintsOf(
    async (endpoint) => {
      const response = await house.send(`${endpoint.method} ${addressOf(endpoint)}`, { body: { "no-such-field": 1 } });
      const said = (await response.json()) as { code: string; errors: { field: string; message: string }[] };
      if (response.status !== 400) return `${response.status} ${said.code}, not 400`;
      const silent = said.errors.filter(({ message }) => message.length < 5);
      if (silent.length > 0) return `says nothing of ${silent.map(({ field }) => field)}`;
      return said.errors.some(({ field }) => field === "no-such-field") ? undefined : JSON.stringify(said.errors);
    },
    ({ body }) => body instanceof z.ZodObject,
  );
  expect(complaints).toEqual([]);
});

test("no body at all, a list and a text are refused where a body is needed", async () => {
  const complaints = await complaintsOf(
    async (endpoint) => {
      const statuses: number[] = [];
      for (const body of ["", "[]", '"x"', "{", "null"])
        statuses.push((await house.send(`${endpoint.method} ${addressOf(endpoint)}`, { body })).status);
      return statuses.every((status) => status === 400) ? undefined : statuses.join(" ");
    },
    ({ body }) => body !== undefined && !body.safeParse({}).success,
  );
  expect(complaints).toEqual([]);
});

test("what a machine may do with the API is written down: every endpoint, every name", async () => {
  const response = await house.app.request("/api/openapi.json");
  const text = await response.text();
  const document = JSON.parse(text) as { paths: Record<string, Record<string, { operationId: string }>>; components: { schemas: object } };
  const missing = endpoints.filter(({ path, method }) => !document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()]);
  expect(missing).toEqual([]);
  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const dangling = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].filter(
    ([, name = ""]) => !(name in document.components.schemas),
  );
  expect(dangling.map(([, name]) => name)).toEqual([]);
  expect(text).not.toContain("$defs");
});
