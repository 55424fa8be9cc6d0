import { type Day, longDay } from "#kernel";
import type { GateView } from "../../contract/index.ts";
import type { Outcome } from "../../domain/index.ts";

export type GateRow = GateView["rows"][number];
export type AtGateOutcome = GateView["outcomes"][number];

/** What each outcome is called on its button. */
export const outcomeName: Readonly<Record<Outcome, string>> = {
  go: "Go",
  "conditional-go": "Conditional go",
  "no-go": "No-go",
  hold: "Hold",
  pivot: "Pivot",
  "go-back": "Go back",
  stop: "Stop",
};

/** The button that decides: it says what happens. */
export const decidesSays: Readonly<Record<Outcome, string>> = {
  go: "Decide go",
  "conditional-go": "Decide a conditional go",
  "no-go": "Decide no-go",
  hold: "Hold the project",
  pivot: "Decide to pivot",
  "go-back": "Decide to go back",
  stop: "Stop the project",
};

/** The choices in the order in which a room goes through them: a stop at a gate is a no-go. */
export function choicesAt({ isHere, outcomes }: Pick<GateView, "isHere" | "outcomes">): readonly AtGateOutcome[] {
  return outcomes.filter(({ outcome }) => (isHere ? outcome !== "stop" : outcome === "stop" || outcome === "hold"));
}

/** Nothing is left to decide here: a go stands, the project rests or is stopped, or it is not at this gate. */
export function isOver({ isHere, standing, outcomes }: Pick<GateView, "isHere" | "standing" | "outcomes">): boolean {
  const goStands = outcomes.some(({ outcome, refusal }) => outcome === "go" && refusal?.code === "lifecycle/go-stands");
  return goStands || !isHere || standing === "stopped" || standing === "on-hold";
}

/** The sentence of the whole gate: what the criteria come to, and what that leaves. */
export function gateSays(
  gate: Pick<GateView, "says" | "isHere" | "verdict" | "standing" | "outcomes" | "sitting" | "decisions" | "go">,
): string {
  const last = gate.decisions.at(-1);
  if (gate.standing === "stopped" || gate.standing === "on-hold") {
    const word = gate.standing === "stopped" ? "stopped" : "on hold";
    return last
      ? `${outcomeName[last.outcome]}, decided on ${longDay(last.on as Day)}. The project is ${word}.`
      : `The project is ${word}.`;
  }
  if (isOver(gate)) {
    if (gate.go?.live) return `${outcomeName[gate.go.outcome]}, decided on ${longDay(gate.go.on as Day)}.`;
    return `The project is not at this gate yet. ${gate.says}`;
  }
  return `${gate.says} ${leavesSays(gate)}`.trim();
}

function leavesSays({ verdict, outcomes, sitting }: Pick<GateView, "verdict" | "outcomes" | "sitting">): string {
  const open = outcomes.filter((one) => one.open).map(({ outcome }) => outcome);
  if (open.includes("go")) return "A go is open.";
  if (open.includes("conditional-go")) return "That leaves a conditional go, or no go.";
  if (verdict === "missed") return "That leaves no go.";
  if (sitting && sitting.closed === null && sitting.votesOpened === null) return votesWaitSay(sitting.counted);
  return outcomes.find(({ outcome }) => outcome === "go")?.refusal?.code === "lifecycle/gate-not-opened" ? "Votes are to be asked." : "";
}

/** "2 of 4 votes are in." */
export const votesWaitSay = ({ votes, asked }: { readonly votes: number; readonly asked: number }): string =>
  votes === 0
    ? `${asked} ${asked === 1 ? "vote is" : "votes are"} asked.`
    : `${votes} of ${asked} ${asked === 1 ? "vote" : "votes"} ${votes === 1 ? "is" : "are"} in.`;

/**
 * What the criteria, and the votes where they lie open, point to; never a go that the record refuses. Nothing while the gate waits for
 * something else than a decision, such as votes: a hold is open on any day, and nobody comes here for it.
 */
export function suggestedOutcome(gate: Pick<GateView, "isHere" | "outcomes" | "sitting" | "verdict">): Outcome | undefined {
  const choices = choicesAt(gate);
  const isOpen = (outcome: Outcome) => choices.some((one) => one.outcome === outcome && one.open);
  const counted = gate.sitting?.closed === null ? (gate.sitting.tally?.votes ?? []) : [];
  const [most, next] = counted.toSorted((a, b) => b.count - a.count);
  if (most && most.count > (next?.count ?? 0) && isOpen(most.vote)) return most.vote;
  // What nobody measured is no reason to end the work.
  const inOrder: readonly Outcome[] = gate.verdict === "missed" ? ["no-go"] : ["go", "conditional-go"];
  return inOrder.find(isOpen);
}

/** A reason read out of the record, for whoever decides to keep or to change; empty where the record has none to give. */
export function suggestedReason(outcome: Outcome, { rows, sitting }: Pick<GateView, "rows" | "sitting">): string {
  const must = rows.filter(({ duty }) => duty === "must-meet");
  const should = rows.filter(({ duty }) => duty === "should-meet");
  const right = (of: readonly GateRow[]) => of.filter(({ standing }) => standing === "right");
  const wrong = rows.filter(({ duty, standing }) => duty === "must-meet" && standing === "wrong");
  const unknown = must.filter(({ standing }) => standing === "unknown");
  const voted = tallySays(sitting);
  switch (outcome) {
    case "go":
      return joined(
        holdSays(must),
        should.length > 0 && `${right(should).length} of ${should.length} ${should.length === 1 ? "aim" : "aims"} reached.`,
        voted,
      );
    case "conditional-go":
      return joined(
        right(must).length > 0 && `${right(must).length} of ${must.length} must-meet criteria hold.`,
        unknown.length > 0 && `Still unknown: ${unknown.map(({ criterion }) => criterion.says).join("; ")}.`,
        voted,
      );
    case "no-go":
    case "stop":
      if (wrong.length > 0) return joined(`${wrong.map(figureSays).join("; ")}.`, voted);
      return joined(unknown.length > 0 && `Not shown in time: ${unknown.map(({ criterion }) => criterion.says).join("; ")}.`, voted);
    case "hold":
      return unknown.length > 0 ? `Waiting for evidence on ${unknown.map(({ criterion }) => criterion.says).join("; ")}.` : "";
    case "pivot":
    case "go-back":
      return wrong.length > 0 ? `${wrong.map(figureSays).join("; ")}.` : "";
  }
}

function holdSays(must: readonly GateRow[]): string {
  if (must.length === 0) return "";
  const each = must.map(figureSays).join("; ");
  const all = must.length === 2 ? "Both" : `All ${must.length}`;
  return must.length === 1 ? `The must-meet criterion holds: ${each}.` : `${all} must-meet criteria hold: ${each}.`;
}

/** "recall ≥ 0.8: 0.83 (0.8 to 0.86)". */
function figureSays({ criterion: { says, evidence, terms } }: GateRow): string {
  if (!evidence) return says;
  const range = evidence.interval ? ` (${evidence.interval.low} to ${evidence.interval.high})` : "";
  return `${says}: ${evidence.value}${terms.unit ? ` ${terms.unit}` : ""}${range}`;
}

/** "Votes: 3 go, 1 no-go." */
export function tallySays(sitting: GateView["sitting"]): string {
  if (!sitting?.tally || sitting.tally.votes.length === 0) return "";
  return `Votes: ${sitting.tally.votes.map(({ vote, count }) => `${count} ${outcomeName[vote].toLowerCase()}`).join(", ")}.`;
}

const joined = (...parts: readonly (string | false)[]): string => parts.filter((part) => part !== false && part !== "").join(" ");
