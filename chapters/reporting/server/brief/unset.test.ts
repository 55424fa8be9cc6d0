import { expect, test } from "vitest";
import { day } from "#kernel";
import { openTypesetter } from "#platform/typesetting";
import { factsOf } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { brief } from "../../domain/index.ts";
import { typstSource } from "./typst-source.ts";
import { unsetIn } from "./unset.ts";

const pageOf = (...names: string[]) =>
  brief(
    names.map((name, index) => factsOf(index + 2, { name, phase: "proof-of-concept" })),
    { today: day("2026-11-22"), source: { kind: "table", name: "projects.csv" } },
  );

test("a PDF says which words it could not set, and is silent where it set them all", async () => {
  const { has } = await openTypesetter();
  const page = pageOf("顧客解約予測", "Отток клиентов", "توقع الطلب");
  const unset = unsetIn(page, has);
  expect(unset?.words).toEqual(["顧客解約予測"]);
  expect(typstSource(page, { paper: "a4", picture: null, unset })).toContain("What this PDF could not set");
  expect(unsetIn(pageOf("Churn", "Café\u200d déjà vu"), has)).toBeNull();
  expect(typstSource(page, { paper: "a4", picture: null, unset: null })).not.toContain("could not set");
});
