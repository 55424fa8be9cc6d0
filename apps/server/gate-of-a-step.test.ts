import { expect, test } from "vitest";
import type { GateView, ProjectView } from "#chapters/lifecycle/contract";
import { type As, testApp } from "./testing/test-app.ts";

// A step of an agent's autonomy, decided by a room: the gate that opens productionisation, on another question.

const refusal = async (response: Response) => `${response.status} ${((await response.json()) as { code: string }).code}`;

test("a step of autonomy at the standard weight: asked, voted on blind, decided by who did not measure; a no-go leaves it where it is", async () => {
  await using house = await testApp();
  const { members } = await house.ask(house.at("/members"));
  const ids = Object.fromEntries(members.map(({ name, id }: { name: string; id: string }) => [name, id]));
  const { id } = await house.ask(house.at("/projects"), { body: { name: "Supplier mail", kind: "agent" } });
  const at = (path: string) => house.at(`/projects/${id}${path}`);
  const enough = {
    role: "minimum-viable",
    metric: "tasks done right",
    comparison: "at-least",
    threshold: 0.8,
    reason: "else it is more work",
  };
  const first: ProjectView = await house.ask(at("/criteria"), { body: enough });
  const must = first.criteria[0]?.id ?? "";
  for (const phase of ["data-assessment", "proof-of-concept"]) await house.ask(at("/phases"), { body: { phase } });
  const measured = (criterion: string, value: number) =>
    house.ask(at("/evidence"), { as: "member", body: { criterion, value, n: 400, source: "nightly evaluation" } });
  await measured(must, 0.9);
  await house.ask(at("/phases"), { body: { phase: "go-no-go" } });
  await house.ask(at("/decisions"), { as: "lead", body: { outcome: "go", reason: "nine in ten are done right" } });
  await house.ask(at("/phases"), { body: { phase: "productionisation" } });
  await house.ask(at("/weight"), { body: { weight: "standard" } });

  const gate = (as: As = "lead"): Promise<GateView> => house.ask(at("/gate"), { as });
  const decide = (outcome: string, step: string, as: As = "lead") =>
    house.send(at("/gate/decision"), { as, body: { outcome, step, reason: "as voted" } });
  const held = async (vote: string) => {
    const gatekeepers = ["lead", "admin"].map((name) => ids[name]);
    await house.ask(at("/gate"), { as: "lead", body: { gatekeepers } });
    for (const as of ["lead", "admin"] as const) await house.ask(at("/gate/votes"), { as, body: { vote, reason: `because ${vote}` } });
  };

  expect(await gate()).toMatchObject({
    opens: { opens: "autonomy", step: "suggests" },
    opensSays: "A go opens the step “it suggests”.",
    isHere: true,
  });
  expect(await refusal(await decide("go", "suggests"))).toBe("409 lifecycle/worst-unknown");
  await house.ask(at("/autonomy/worst"), { as: "member", body: { words: "it orders for the wrong branch" } });
  expect(await refusal(await decide("go", "suggests"))).toBe("409 lifecycle/gate-not-opened");
  await house.ask(at("/gate"), { as: "lead", body: { gatekeepers: [ids.lead, ids.admin] } });
  await house.ask(at("/gate/votes"), { as: "admin", body: { vote: "go", reason: "a person does everything" } });
  expect((await gate("lead")).sitting?.votes).toEqual([]);
  expect(await refusal(await decide("go", "suggests"))).toBe("409 lifecycle/votes-not-open");
  await house.ask(at("/gate/votes"), { as: "lead", body: { vote: "go", reason: "a person does everything" } });
  expect(await refusal(await decide("go", "acts-after-approval"))).toBe("409 lifecycle/step-skipped");
  expect((await decide("go", "suggests", "member")).status).toBe(403);
  expect((await decide("go", "suggests")).status).toBe(201);
  const opened: ProjectView = await house.ask(at(""));
  expect(opened.autonomy).toMatchObject({ step: "suggests", next: "acts-after-approval" });
  expect(opened).toMatchObject({ phase: { phase: "productionisation" }, go: { reason: "nine in ten are done right", live: true } });
  expect(opened.story[0]?.says).toBe("Decided at the gate of the step “it suggests”: go.");

  const never = { role: "kill", metric: "wrong orders", comparison: "above", threshold: 0, minimumSample: 300 };
  const { criteria }: ProjectView = await house.ask(at("/criteria"), { body: never });
  const wrong = criteria.find(({ terms }) => terms.role === "kill")?.id ?? "";
  for (const criterion of [must, wrong]) await house.ask(at("/autonomy/criteria"), { body: { criterion, step: "acts-after-approval" } });
  await measured(wrong, 0);
  await held("no-go");
  expect((await gate()).rows.map(({ criterion, duty, standing }) => [criterion.id, duty, standing])).toEqual([
    [must, "must-meet", "unknown"],
    [wrong, "must-meet", "right"],
  ]);
  expect(await refusal(await decide("go", "acts-after-approval"))).toBe("409 lifecycle/must-meet-unknown");
  expect((await gate()).outcomes.find(({ outcome }) => outcome === "no-go")?.consequence).toContain("It stays on the step it is on");
  expect((await decide("no-go", "acts-after-approval")).status).toBe(201);
  const stayed: ProjectView = await house.ask(at(""));
  expect(stayed).toMatchObject({ autonomy: { step: "suggests" }, standing: { value: "under-way" }, go: { live: true } });

  await measured(must, 0.91);
  // What was measured before the no-go is no answer to it.
  expect(await refusal(await decide("go", "acts-after-approval"))).toBe("409 lifecycle/must-meet-unknown");
  await measured(wrong, 0);
  expect(await refusal(await decide("go", "acts-after-approval"))).toBe("409 lifecycle/gate-not-opened");
  await held("go");
  const view = await (await decide("go", "acts-after-approval")).json();
  expect(view).toMatchObject({ opens: { opens: "autonomy", step: "acts-alone" } });

  const override = (body: object, as: As) =>
    house.send(at("/gate/override"), { as, body: { reason: "the pilot ends today", name: "Grace", ...body } });
  expect(await refusal(await override({ step: "acts-alone" }, "owner"))).toBe("409 lifecycle/nothing-named-for-step");
  await house.ask(at("/autonomy/criteria"), { body: { criterion: must, step: "acts-alone" } });
  expect((await override({ step: "acts-alone" }, "lead")).status).toBe(403);
  expect(await refusal(await override({}, "owner"))).toBe("409 lifecycle/step-skipped");
  expect((await override({ step: "acts-alone" }, "owner")).status).toBe(201);
  expect(((await house.ask(at(""))) as ProjectView).autonomy).toMatchObject({ step: "acts-alone", next: null });
  expect(await gate()).toMatchObject({ opens: { opens: "productionisation" }, isHere: false });
});
