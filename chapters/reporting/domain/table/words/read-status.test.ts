import { describe, expect, test } from "vitest";
import { readStatus } from "./read-status.ts";

const read = (cell: string) => {
  const { phase, standing } = readStatus(cell);
  return [phase, standing].filter((part) => part !== null).join(" + ") || "nothing";
};

describe("status words name a phase or a standing", () => {
  test.each([
    ["POC", "proof-of-concept"],
    ["PoC phase", "proof-of-concept"],
    ["Pilot", "proof-of-concept"],
    ["piolt", "proof-of-concept"],
    ["pilto", "proof-of-concept"],
    ["Pilotphase", "proof-of-concept"],
    ["prototyping", "proof-of-concept"],
    ["protoype", "proof-of-concept"],
    ["MVP", "proof-of-concept"],
    ["experiment", "proof-of-concept"],
    ["running experiments", "proof-of-concept + under-way"],
    ["pilot live with 20 users", "proof-of-concept"],
    ["pilotage", "proof-of-concept"],
    ["preuve de concept", "proof-of-concept"],
    ["prueba piloto", "proof-of-concept"],
    ["prova di concetto", "proof-of-concept"],
    ["Machbarkeitsnachweis", "proof-of-concept"],
    ["discovery", "data-assessment"],
    ["Discovery phase", "data-assessment"],
    ["data prep", "data-assessment"],
    ["Data assessment", "data-assessment"],
    ["exploration", "data-assessment"],
    ["scoping", "data-assessment"],
    ["scopping", "data-assessment"],
    ["cadrage", "data-assessment"],
    ["Datenanalyse", "data-assessment"],
    ["verkenning", "data-assessment"],
    ["live", "iteration"],
    ["LIVE", "iteration"],
    ["in production", "iteration"],
    ["in prodution", "iteration"],
    ["prodution", "iteration"],
    ["launched in May", "iteration"],
    ["shipped", "iteration"],
    ["en producción", "iteration"],
    ["in Betrieb", "iteration"],
    ["en production", "iteration"],
    ["in produzione", "iteration"],
    ["in productie", "iteration"],
    ["i drift", "iteration"],
    ["build", "productionisation"],
    ["development", "productionisation"],
    ["developement", "productionisation"],
    ["rollout", "productionisation"],
    ["roll-out", "productionisation"],
    ["hardening", "productionisation"],
    ["productionising", "productionisation"],
    ["Productionization", "productionisation"],
    ["ready for production", "productionisation"],
    ["pre-production", "productionisation"],
    ["in Entwicklung", "productionisation"],
    ["en développement", "productionisation"],
    ["en desarrollo", "productionisation"],
    ["in sviluppo", "productionisation"],
    ["in ontwikkeling", "productionisation"],
    ["under utveckling", "productionisation"],
    ["mise en production", "productionisation"],
    ["decision", "go-no-go"],
    ["Go/No-Go", "go-no-go"],
    ["steering", "go-no-go"],
    ["awaiting approval", "go-no-go"],
    ["awaitng approval", "go-no-go"],
    ["comité de pilotage", "go-no-go"],
    ["wartet auf Freigabe", "go-no-go"],
    ["en attente de décision", "go-no-go"],
    ["pendiente de aprobación", "go-no-go"],
    ["cancelled", "stopped"],
    ["canceled", "stopped"],
    ["cancled", "stopped"],
    ["killed", "stopped"],
    ["stopped", "stopped"],
    ["à l'arrêt", "stopped"],
    ["à l’arrêt", "stopped"],
    ["eingestellt", "stopped"],
    ["no-go", "stopped"],
    ["on hold", "on-hold"],
    ["on-hold", "on-hold"],
    ["paused", "on-hold"],
    ["pausiert", "on-hold"],
    ["en pause", "on-hold"],
    ["en pausa", "on-hold"],
    ["not started", "proposed"],
    ["not strated", "proposed"],
    ["idea", "proposed"],
    ["backlog", "proposed"],
    ["noch nicht gestartet", "proposed"],
    ["pas commencé", "proposed"],
    ["strated", "under-way"],
    ["in progress", "under-way"],
    ["in Arbeit", "under-way"],
    ["en cours", "under-way"],
    ["POC – on hold", "proof-of-concept + on-hold"],
    ["Pilot (paused)", "proof-of-concept + on-hold"],
    ["cancelled after pilot", "proof-of-concept + stopped"],
    ["POC not started", "proposed"],
    ["POC done, now productionising", "productionisation"],
    ["POC done", "proof-of-concept"],
    ["Pilot, production planned", "proof-of-concept"],
    ["in development, go-live expected Q3", "productionisation"],
  ])("%s → %s", (cell, expected) => expect(read(cell)).toBe(expected));
});

describe("a colour, a share or “done” says no phase", () => {
  test.each([
    "red",
    "Amber",
    "GREEN",
    "grün",
    "70 %",
    "70%",
    "Done",
    "done ✔",
    "complete",
    "terminé",
    "on time",
    "🟢 ok",
    "phase 2",
    "not live",
    "testing",
    "Maria",
  ])("%s", (cell) => {
    expect(read(cell)).toBe("nothing");
    expect(readStatus(cell).says).toContain("says no phase");
  });
});

test("words that only resemble ours are not taken for them", () => {
  expect(read("pivot")).toBe("nothing");
  expect(read("passed")).toBe("nothing");
  expect(read("lunch")).toBe("nothing");
  expect(read("stated")).toBe("nothing");
});

test("of several phases the earlier is taken, and both are said", () => {
  const found = readStatus("data assessment / POC");
  expect(found.phase).toBe("data-assessment");
  expect(found.says).toContain("names data assessment and proof of concept");
});
