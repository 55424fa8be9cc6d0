import { expect, test } from "vitest";
import { waitingProjects } from "./waiting-projects.ts";

const need = (what: "kill-met" | "time-box-over") => ({ what, since: "2026-03-01", breach: false, says: "", next: "", cites: [] });

test("a project that waits for two things is told once, in the place of the most urgent", () => {
  const waiting = waitingProjects([
    { project: "1", name: "Churn", need: need("kill-met") },
    { project: "2", name: "Search", need: need("time-box-over") },
    { project: "1", name: "Churn", need: need("time-box-over") },
  ]);
  expect(waiting.map(({ name, needs }) => [name, needs.length])).toEqual([
    ["Churn", 2],
    ["Search", 1],
  ]);
});
