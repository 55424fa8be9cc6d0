import { expect, test } from "vitest";
import { eventsOf } from "./events-of.ts";

test("events are cut where they end, and half of one waits for its other half", () => {
  const first = eventsOf(': open\n\nid: 4\nevent: entry\ndata: {"a":1}\n\nid: 5\nevent: en');
  expect(first.events).toEqual([{ event: "entry", data: '{"a":1}' }]);
  expect(eventsOf(`${first.rest}try\ndata: {"a":2}\n\n`).events).toEqual([{ event: "entry", data: '{"a":2}' }]);
});

test("a sign of life is no event", () => {
  expect(eventsOf(": still here\n\n")).toEqual({ events: [], rest: "" });
});
