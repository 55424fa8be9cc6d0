import { expect, test } from "vitest";
import { declaredMeasures, type Shape, toldMeasures } from "./nobody-is-measured.ts";

const text: Shape = { type: "string" };
const figure: Shape = { type: "integer" };
const list = (properties: Record<string, Shape>): Shape => ({ type: "array", items: { type: "object", properties } });
const declared = (reply: Shape, query: Record<string, Shape> = {}, path = "/x") => declaredMeasures({ path, query, reply }, {});
const object = (properties: Record<string, Shape>): Shape => ({ type: "object", properties });

test.each([
  ["runs by member", object({ rows: list({ member: text, runs: figure }) })],
  ["runs by member and project", object({ rows: list({ member: text, project: text, runs: figure }) })],
  ["velocity of members", object({ members: list({ id: text, name: text, velocity: { type: "number" } }) })],
  ["forecasts by author, under an id", object({ scores: list({ id: text, author: object({ id: text }), brier: { type: "number" } }) })],
  ["a list of runs for each person", object({ persons: list({ id: text, runs: list({ run: text }) }) })],
  ["votes by member as an object", object({ votesByMember: { type: "object", additionalProperties: figure } })],
  ["attendance", object({ meeting: object({ attendees: list({ name: text, attended: { type: "boolean" } }) }) })],
  ["counts inside", object({ members: list({ id: text, lately: object({ evidence: figure }) }) })],
  ["a figure that may be null", object({ members: list({ id: text, alerts: { anyOf: [figure, { type: "null" }] } }) })],
])("refuses %s", (_what, reply) => {
  expect(declared(reply)).toHaveLength(1);
});

test("refuses a person's own page with figures, and lists ordered or picked out by person", () => {
  expect(declared(object({ id: text, runs: figure }), {}, "/people/{person}")).toHaveLength(1);
  expect(declared(object({}), { sort: { enum: ["name", "author"] } })).toEqual(["?sort=author orders by person"]);
  expect(declared(object({}), { groupBy: text })).toHaveLength(1);
  expect(declared(object({}), { member: text })).toEqual(["?member= picks out one person"]);
});

test("lets an entry, a project and a criterion say whose they are", () => {
  const cite = object({ entry: figure, by: text });
  const entries = list({ sequence: figure, by: text, byName: text, version: figure });
  const projects = list({ id: text, name: text, owner: text, teamSize: figure, criteria: object({ met: figure }), cite });
  const members = list({ id: text, name: text, email: text, role: text });
  const found = list({ count: figure, by: { type: "string", description: "How it was told." } });
  const checks = list({ share: figure, by: { type: "string", enum: ["measured", "said"] } });
  const reply = object({
    ...{ found, checks },
    entries,
    projects,
    members,
    evidence: list({ id: text, value: figure, cite }),
    totals: object({ projects: figure }),
  });
  expect(declared(reply, { sort: { enum: ["name", "due"] }, name: text, owner: text })).toEqual([]);
});

test("finds shapes behind names and inside alternatives, also where a shape holds itself", () => {
  const schemas = { Row: object({ person: text, votes: figure }), Tree: object({ below: { type: "array", items: { $ref: "#/x/Tree" } } }) };
  const reply = { anyOf: [{ type: "array", items: { $ref: "#/components/schemas/Row" } }, { $ref: "#/x/Tree" }] };
  expect(declaredMeasures({ path: "/x", query: {}, reply }, schemas)).toEqual(["reply[] is by person and holds votes"]);
});

const people = new Set(["ada", "ben", "Ada", "Ben"]);

test.each([
  ["keys that are people", { counts: { ada: 3, ben: 4 } }],
  [
    "a row for each",
    [
      { x: "ada", n: 3 },
      { x: "ben", n: 4 },
    ],
  ], // prettier-ignore
  [
    "a row for each, deeper",
    {
      rows: [
        { x: { id: "ada" }, all: { n: 3 } },
        { x: { id: "ben" }, all: { n: 4 } },
      ],
    },
  ],
  [
    "a list for each",
    [
      { x: "ada", runs: [] },
      { x: "ben", runs: [] },
    ],
  ], // prettier-ignore
])("recognises in an answer %s", (_what, reply) => {
  expect(toldMeasures(reply, people)).toHaveLength(1);
});

test("takes an answer in which people only stand beside what they said", () => {
  const said = [
    { sequence: 1, by: "ada", version: 1 },
    { sequence: 2, by: "ben", version: 1 },
  ];
  const projects = [
    { id: "p1", owner: "Ada", teamSize: 3 },
    { id: "p2", owner: "Ben", teamSize: 4 },
  ];
  expect(
    toldMeasures(
      {
        said,
        projects,
        members: [
          { id: "ada", name: "Ada" },
          { id: "ben", name: "Ben" },
        ],
      },
      people,
    ),
  ).toEqual([]); // prettier-ignore
});
