import { expect, test } from "vitest";
import { day } from "#kernel";
import { projectDraft } from "../../../lifecycle/domain/entries.ts";
import { on, testRecord } from "../../../lifecycle/domain/testing.ts";
import { expectWait } from "./expect-wait.ts";
import { queuesFold } from "./queues.ts";

test("a phase that is over may be waited in where it comes back, and not once", () => {
  const record = testRecord();
  const body = { phase: "proof-of-concept", on: day("2026-01-11"), boxWeeks: 4, startedWithout: [], guessedFrom: null } as const;
  record.write(projectDraft("p1", "lifecycle/phase-entered", body), on("2026-01-11"));
  const at = { project: record.project, queues: queuesFold.initial("p1") };
  const said = { phase: "data-assessment", low: 3, median: 5, high: 9, reason: " Legal " } as const;
  expect(() => expectWait(at, { ...said, times: "once" }, "w1")).toThrow(/^This phase is over/);
  expect(expectWait(at, { ...said, times: "each-visit" }, "w1").body).toMatchObject({ wait: "w1", reason: "Legal", times: "each-visit" });
});
