import { describe, expect, test } from "vitest";
import { peopleEntryKinds } from "#chapters/people/contract";
import { peopleFolds } from "#chapters/people/domain";
import { testApp } from "#platform/testing";
import { lifecycleEntryKinds } from "../contract/index.ts";
import { lifecycleFolds } from "../domain/index.ts";
import { lifecycleRoutes } from "./routes.ts";

const opened = () =>
  testApp({
    routes: lifecycleRoutes,
    kinds: [...peopleEntryKinds, ...lifecycleEntryKinds],
    folds: [...peopleFolds, ...lifecycleFolds],
    today: "2026-12-14",
  });

const closed = { holidays: [{ from: "2026-12-24", to: "2027-01-01", name: "Closed" }] };

describe("how a workspace works", () => {
  test("is assumptions of ours, each with where it is from, until an admin says otherwise", async () => {
    await using app = await opened();
    const { status, body } = await app.get("/rules", "viewer@acme");
    expect(status).toBe(200);
    expect(body.timeBoxes).toHaveLength(16);
    expect(body.timeBoxes.every(({ said, assumes }: { said: unknown; assumes: string }) => said === null && assumes !== "")).toBe(true);
    const rate = await app.post("/rules/cost-rate", { low: 2500, high: 3500, currency: "chf" }, "admin@acme");
    expect(rate.body.costRate).toMatchObject({ low: 2500, high: 3500, currency: "CHF", assumes: null, said: { entry: 0 } });
    const box = { kind: "agent", phase: "proof-of-concept", fromWeeks: 1, toWeeks: 2 };
    const { body: ruled } = await app.post("/rules/time-boxes", box, "admin@acme");
    const said = ruled.timeBoxes.filter((each: { said: unknown }) => each.said !== null);
    expect(said).toMatchObject([{ ...box, assumes: null }]);
    expect((await app.post("/rules/cost", { shown: false }, "admin@acme")).body.costShown).toMatchObject({ shown: false });
    expect((await app.post("/rules/rest-days", { weekdays: ["Friday"] }, "admin@acme")).body.restDays.weekdays).toEqual(["Friday"]);
  });

  test("is changed by admins, in this workspace alone", async () => {
    await using app = await opened();
    for (const who of ["viewer@acme", "lead@acme", "admin@umbra", "stranger"]) {
      expect((await app.post("/rules/cost", { shown: false }, who)).status).toBe(
        who === "admin@umbra" ? 201 : who === "stranger" ? 401 : 403,
      );
    }
    expect((await app.get("/rules")).body.costShown.shown).toBe(true);
  });

  test("names the field that is wrong, and says what to give instead", async () => {
    await using app = await opened();
    const crooked = { kind: "agent", phase: "proof-of-concept", fromWeeks: 3, toWeeks: 2 };
    expect((await app.post("/rules/time-boxes", crooked, "admin@acme")).status).toBe(422);
    const none = await app.post("/rules/time-boxes", { ...crooked, phase: "iteration" }, "admin@acme");
    expect([none.status, JSON.stringify(none.body)]).toEqual([400, expect.stringContaining("phase")]);
    const backwards = { holidays: [{ from: "2027-01-01", to: "2026-12-24", name: "Closed" }] };
    expect((await app.post("/rules/holidays", backwards, "admin@acme")).body.detail).toMatch(/“Closed” ends before it begins/);
  });

  test("counts from its day on: holidays lengthen the box, and as of a day before they do not", async () => {
    await using app = await opened();
    const { body } = await app.post("/projects", { name: "Churn" });
    const entered = await app.post(`/projects/${body.id}/phases`, { phase: "data-assessment" });
    expect(entered.body.phase.boxEndsOn).toBe("2026-12-28");
    app.today = "2026-12-15";
    const { body: rules } = await app.post("/rules/holidays", closed, "admin@acme");
    expect(rules.holidays.holidays).toMatchObject([{ says: "24 December 2026 to 1 January 2027" }]);
    expect((await app.get(`/projects/${body.id}`)).body.phase.boxEndsOn).toBe("2027-01-06");
    expect((await app.get("/projects")).body.rows[0].boxEndsOn).toBe("2027-01-06");
    expect((await app.get("/projects?asOf=2026-12-14")).body.rows[0].boxEndsOn).toBe("2026-12-28");
    app.today = "2026-12-30";
    expect((await app.get("/projects")).body.rows[0].needs).toEqual([]);
    app.today = "2027-01-07";
    const needs: readonly { readonly what: string }[] = (await app.get("/projects")).body.rows[0].needs;
    expect(needs.map(({ what }) => what)).toContain("time-box-over");
  });
});
