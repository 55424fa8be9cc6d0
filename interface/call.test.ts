import { expect, test } from "vitest";
import { urlOf } from "./call.ts";

test("parameters are put into the path, and what is not asked for stays out of the query", () => {
  expect(urlOf("/api/v1/workspaces/:workspace/projects/:project", { workspace: "a b", project: "1" }, { asOf: undefined })).toBe(
    "/api/v1/workspaces/a%20b/projects/1",
  );
  expect(urlOf("/x", undefined, { asOf: "2026-05-01", page: 2 })).toBe("/x?asOf=2026-05-01&page=2");
});
