import { describe, expect, test } from "vitest";
import { gateOf, rowOf } from "./gate.fixture.ts";
import { gateSays, suggestedOutcome, suggestedReason } from "./gate-says.ts";

describe("the sentence", () => {
  test("says what the criteria come to and what that leaves", () => {
    expect(gateSays(gateOf({ verdict: "clear", open: ["go", "hold"] }))).toBe("2 of 2 hold. A go is open.");
    expect(gateSays(gateOf({ verdict: "unknown", open: ["conditional-go", "no-go"] }))).toContain("a conditional go, or no go");
    expect(gateSays(gateOf({ verdict: "missed", open: ["no-go", "hold"] }))).toContain("That leaves no go.");
  });

  test("says how many votes are in while they lie face down", () => {
    const sitting = { counted: { votes: 2, asked: 4, needed: 3 }, votesOpened: null, closed: null, tally: null };
    expect(gateSays(gateOf({ verdict: "clear", open: ["hold"], sitting }))).toBe("2 of 2 hold. 2 of 4 votes are in.");
  });
});

describe("what is suggested", () => {
  test("is what the criteria point to, and never a go that the record refuses", () => {
    expect(suggestedOutcome(gateOf({ verdict: "clear", open: ["go", "no-go", "hold"] }))).toBe("go");
    expect(suggestedOutcome(gateOf({ verdict: "unknown", open: ["conditional-go", "no-go"] }))).toBe("conditional-go");
    expect(suggestedOutcome(gateOf({ verdict: "unknown", open: ["no-go", "hold"] }))).toBeUndefined();
    expect(suggestedOutcome(gateOf({ verdict: "missed", open: ["no-go", "hold", "pivot"] }))).toBe("no-go");
  });

  test("is nothing while only a hold is open, since the gate waits for votes then", () => {
    expect(suggestedOutcome(gateOf({ verdict: "clear", open: ["hold"] }))).toBeUndefined();
  });

  test("is what most voted for, where that is open", () => {
    const tally = {
      votes: [
        { vote: "hold" as const, count: 3 },
        { vote: "go" as const, count: 1 },
      ],
      startAgain: { yes: 0, no: 0 },
    };
    const sitting = { counted: { votes: 4, asked: 4, needed: 3 }, votesOpened: {}, closed: null, tally };
    expect(suggestedOutcome(gateOf({ verdict: "clear", open: ["go", "hold"], sitting }))).toBe("hold");
    expect(suggestedOutcome(gateOf({ verdict: "clear", open: ["go"], sitting }))).toBe("go");
  });

  test("gives the figures as the reason, for somebody to keep or change", () => {
    const rows = [rowOf("must-meet", "right", "recall ≥ 0.8", 0.83), rowOf("should-meet", "unknown", "latency < 200 ms", null)];
    expect(suggestedReason("go", { rows, sitting: null })).toBe("The must-meet criterion holds: recall ≥ 0.8: 0.83. 0 of 1 aim reached.");
    const missed = [rowOf("must-meet", "wrong", "recall ≥ 0.8", 0.71)];
    expect(suggestedReason("no-go", { rows: missed, sitting: null })).toBe("recall ≥ 0.8: 0.71.");
    const unknown = [rowOf("must-meet", "unknown", "recall ≥ 0.8", null)];
    expect(suggestedReason("hold", { rows: unknown, sitting: null })).toBe("Waiting for evidence on recall ≥ 0.8.");
  });
});
