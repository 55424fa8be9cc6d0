import { expect, test } from "vitest";
import { columnOf, profileOf } from "../domain/profile/profile.fixture.ts";
import { named, opened } from "./testing.ts";

const before = profileOf({ columns: [columnOf("income"), columnOf("fax")] });
const now = profileOf({ columns: [columnOf("income", { missing: 4000 }), columnOf("mail", { type: "text" })] });

test("two versions are compared, the newest with the one before where none are named", async () => {
  await using app = await opened();
  const id = await named(app);
  await app.post(`/data-sets/${id}/profiles`, { version: "1", profile: before });
  expect((await app.get(`/data-sets/${id}/comparison`)).body.code).toBe("data-readiness/one-version-alone");
  await app.post(`/data-sets/${id}/profiles`, { version: "2", profile: now });
  const { body } = await app.get(`/data-sets/${id}/comparison`, "viewer@acme");
  expect(body).toMatchObject({ from: { version: "1" }, to: { version: "2" }, says: expect.stringMatching(/1 column new.*1 column gone/) });
  expect(body.columns).toContainEqual(
    expect.objectContaining({ name: "income", missing: { was: 0, is: 0.4 }, moved: [expect.stringMatching(/40 %/)] }),
  );
  expect(body.checks).toContainEqual(expect.objectContaining({ check: "missing-cells", was: "passed", is: "failed" }));
  const turned = (await app.get(`/data-sets/${id}/comparison?from=2&to=1`)).body;
  expect([turned.from.version, turned.to.version]).toEqual(["2", "1"]);
  expect((await app.get(`/data-sets/${id}/comparison?from=3`)).body).toMatchObject({ status: 409, detail: "No version is called “3”." });
  expect((await app.get(`/api/v1/workspaces/acme/data-sets/${id}/comparison`, "owner@umbra")).status).toBe(404);
});
