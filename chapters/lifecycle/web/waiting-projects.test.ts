import { expect, test } from "vitest";
import { waitingProjects } from "./waiting-projects.ts";

const need = (what: "kill-met" | "time-box-over") => ({ what, since: "2026-03-01", breach: false, says: "", next: "", cites: [] });

const also = (project: string, name: string) => ({
  ...{ key: project, project, name, short: "data does not hold yet", since: "2026-03-02" },
  ...{ says: "Customers has reached band C.", next: "Look at its report." },
});

test("a project that waits for two things is told once, in the place of the most urgent", () => {
  const needsYou = [
    { project: "1", name: "Churn", need: need("kill-met") },
    { project: "2", name: "Search", need: need("time-box-over") },
    { project: "1", name: "Churn", need: need("time-box-over") },
  ];
  expect(waitingProjects(needsYou, []).map(({ name, also }) => [name, also.length])).toEqual([
    ["Churn", 1],
    ["Search", 0],
  ]);
});

test("what a chapter above adds stands with its project, and by itself where nothing else is due there", () => {
  const needsYou = [{ project: "1", name: "Churn", need: need("kill-met") }];
  const [churn, claims] = waitingProjects(needsYou, [also("1", "Churn"), also("1", "Churn"), also("3", "Claims")]);
  expect(churn?.also).toEqual(["data does not hold yet"]);
  expect(claims).toMatchObject({ name: "Claims", worst: { next: "Customers has reached band C. Look at its report.", breach: false } });
});
