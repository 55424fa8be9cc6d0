import { expect, test } from "vitest";
import { standsOn } from "./stands-on.ts";

const project = { queryKey: ["lifecycle", "acme", "project", "7", "today"], meta: { standsOn: ["lifecycle/project/7", "people/"] } };
const streams = (...names: readonly string[]) => new Set(names);

test("an answer is read anew when one of its streams moves, and only then", () => {
  expect(standsOn(project, "acme", streams("lifecycle/project/7"))).toBe(true);
  expect(standsOn(project, "acme", streams("lifecycle/project/8", "people/person/3"))).toBe(true);
  expect(standsOn(project, "acme", streams("lifecycle/project/8"))).toBe(false);
});

test("another workspace's entries touch nothing here", () => {
  expect(standsOn(project, "globex", streams("lifecycle/project/7"))).toBe(false);
});

test("an answer that does not say what it stands on is read anew whenever its workspace moves", () => {
  const brief = { queryKey: ["brief", "acme", "today"], meta: undefined };
  expect(standsOn(brief, "acme", streams("metrics/metric/1"))).toBe(true);
  expect(standsOn(brief, "globex", streams("metrics/metric/1"))).toBe(false);
});

test("who is reading is asked anew when roles move, in whichever workspace", () => {
  const me = { queryKey: ["me"], meta: { standsOn: ["workspace/"] } };
  expect(standsOn(me, "acme", streams("workspace/member/1"))).toBe(true);
  expect(standsOn(me, "acme", streams("lifecycle/project/7"))).toBe(false);
});
