import { expect, test } from "vitest";
import { testApp } from "../../../apps/server/testing/test-app.ts";
import { profileOf } from "../domain/profile/profile.fixture.ts";

test("the home tells what is due on a project's data, where nothing of the project itself is", async () => {
  await using house = await testApp();
  house.now = new Date("2026-11-23T09:00:00Z");
  const own = async () => {
    const { workspaces } = await house.ask("/api/v1/home");
    return workspaces[0].needsYou.map(({ name, says }: { name: string; says: string }) => [name, says]);
  };
  const { id: project } = await house.ask(house.at("/projects"), { body: { name: "Churn" } });
  const { id } = await house.ask(house.at("/data-sets"), { body: { name: "Customers", project } });
  await house.ask(house.at(`/data-sets/${id}/profiles`), { body: { version: "1", profile: profileOf({}) } });
  expect(await own()).toEqual([]);
  const until = new Date(house.now.getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
  await house.ask(house.at(`/data-sets/${id}/waivers`), { body: { check: "lawful", because: "Asked the lawyers", until } });
  expect(await own()).toEqual([["Churn", "A waiver on its data ends soon."]]);
});
