import { longDay } from "#kernel";
import { setAfterFirstResult } from "../criteria/edit-mark.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { outdateEvidence } from "../criteria/outdate-evidence.ts";
import type { ProjectEntry } from "../entries.ts";
import { phases } from "../phase/phases.ts";
import { type Project, type Source, standingCriteria, stayNow, weightOf } from "../project.ts";
import type { DecisionBody, VoteChoice } from "./entries.ts";
import { type Condition, type GateHeld, type GateState, heavier, type Sitting, type Vote } from "./gate-state.ts";
import { isMustMeet, isRight } from "./must-meet.ts";

/**
 * What one entry makes of a project's gates. What history brings in tells and opens nothing: no sitting, no vote and no condition comes
 * out of an imported entry.
 *
 * @param before The project before this entry: what a decision was taken on.
 */
export function evolveGate(before: Project, after: Project, entry: ProjectEntry, told: Source): Project {
  const gate = next(before, after, entry, told);
  const project = gate === after.gate ? after : { ...after, gate };
  if (entry.kind !== "lifecycle/project-pivoted") return project;
  const says = `It was measured before the pivot of ${longDay(told.on)}, on another approach. Measure again.`;
  const left = outdateEvidence(project, () => says, told);
  return { ...left, criteria: left.criteria.map((criterion) => ({ ...criterion, reachedOn: null, metAt: null })) };
}

function next(before: Project, after: Project, entry: ProjectEntry, told: Source): GateState {
  const { gate } = after;
  switch (entry.kind) {
    case "lifecycle/phase-entered":
      return closed({ ...gate, heaviest: entry.body.phase === "go-no-go" ? weightOf(before) : gate.heaviest }, told);
    case "lifecycle/phase-returned": {
      const isBefore = phases.indexOf(entry.body.to) <= phases.indexOf("go-no-go");
      return closed({ ...gate, heaviest: isBefore && entry.body.to !== "go-no-go" ? null : gate.heaviest }, told);
    }
    case "lifecycle/autonomy-lowered":
      return gate.sittings.at(-1)?.opens.opens === "autonomy" ? closed(gate, told) : gate;
    case "lifecycle/weight-chosen":
      return gate.heaviest === null ? gate : { ...gate, heaviest: heavier(gate.heaviest, entry.body.weight) };
    case "lifecycle/evidence-offered":
    case "lifecycle/evidence-accepted": {
      const conditions = closedByEvidence(after, entry.body.criterion, told);
      return conditions === gate.conditions ? gate : { ...gate, conditions };
    }
    case "lifecycle/project-stopped":
      return closed(gate, told);
    case "lifecycle/decision-made":
      return told.imported ? gate : decided(before, gate, entry.body, told);
    default:
      return told.imported ? gate : atTheTable(after, entry, told);
  }
}

/** What is said at the gate itself. */
function atTheTable({ gate, criteria }: Project, entry: ProjectEntry, told: Source): GateState {
  switch (entry.kind) {
    case "lifecycle/gate-opened": {
      const { gate: id, opens, gatekeepers, voteBy } = entry.body;
      const sitting: Sitting = { id, opens, voteBy, opened: told, gatekeepers: [], votes: [], votesOpened: null, closed: null };
      return { ...gate, sittings: [...closed(gate, told).sittings, asked(sitting, gatekeepers)] };
    }
    case "lifecycle/gatekeepers-named":
      return change(gate, entry.body.gate, (sitting) => asked(sitting, entry.body.gatekeepers));
    case "lifecycle/gatekeeper-excused": {
      const { member, reason } = entry.body;
      return change(gate, entry.body.gate, (sitting) => ({
        ...sitting,
        gatekeepers: sitting.gatekeepers.map((one) => (one.member === member ? { member, excused: { reason, told } } : one)),
      }));
    }
    case "lifecycle/vote-cast": {
      const { vote, reason, startAgain } = entry.body;
      return change(gate, entry.body.gate, (sitting) => voted(sitting, { vote, reason, startAgain, late: false }, told));
    }
    case "lifecycle/late-vote-cast": {
      const { vote, reason, startAgain } = entry.body;
      return change(gate, entry.body.gate, (sitting) => voted(sitting, { vote, reason, startAgain, late: true }, told));
    }
    case "lifecycle/votes-opened":
      return change(gate, entry.body.gate, (sitting) => ({ ...sitting, votesOpened: sitting.votesOpened ?? told }));
    case "lifecycle/premortem-item-added":
      return { ...gate, premortem: [...gate.premortem, { id: entry.body.item, words: entry.body.words, told }] };
    case "lifecycle/condition-set": {
      const { condition: id, says, by, owner, criterion } = entry.body;
      const terms = criteria.find((one) => one.id === criterion)?.terms ?? null;
      return { ...gate, conditions: [...gate.conditions, { id, says, by, owner, criterion, terms, told, closed: null }] };
    }
    case "lifecycle/condition-met":
      return close(gate, entry.body.condition, { as: "met", words: entry.body.how, told });
    case "lifecycle/condition-waived":
      return close(gate, entry.body.condition, { as: "waived", words: entry.body.reason, told });
    default:
      return gate;
  }
}

const change = (gate: GateState, id: string, to: (sitting: Sitting) => Sitting): GateState => ({
  ...gate,
  sittings: gate.sittings.map((sitting) => (sitting.id === id && sitting.closed === null ? to(sitting) : sitting)),
});

/** A sitting ends with what takes the project away from its table. */
function closed(gate: GateState, told: Source): GateState {
  const last = gate.sittings.at(-1);
  if (last === undefined || last.closed !== null) return gate;
  return { ...gate, sittings: [...gate.sittings.slice(0, -1), { ...last, closed: told }] };
}

/** Who is asked again is excused no longer. */
const asked = (sitting: Sitting, members: readonly string[]): Sitting => ({
  ...sitting,
  gatekeepers: [
    ...sitting.gatekeepers.filter(({ member }) => !members.includes(member)),
    ...[...new Set(members)].map((member) => ({ member, excused: null })),
  ],
});

/** Only of whom it was asked, and by themselves: an entry's author is the voter. */
function voted(sitting: Sitting, vote: Omit<Vote, "member" | "told">, told: Source): Sitting {
  const member = told.by.startsWith("member/") ? told.by.slice("member/".length) : null;
  if (member === null || !sitting.gatekeepers.some((one) => one.member === member)) return sitting;
  return { ...sitting, votes: [...sitting.votes.filter((one) => one.member !== member), { ...vote, member, told }] };
}

const close = (gate: GateState, id: string, how: NonNullable<Condition["closed"]>): GateState => ({
  ...gate,
  conditions: gate.conditions.map((one) => (one.id === id && one.closed === null ? { ...one, closed: how } : one)),
});

/**
 * Evidence that settles a condition's criterion the right way closes it by itself: on what it said when the condition was set, or a bar that is
 * moved afterwards would meet it.
 */
function closedByEvidence({ gate, criteria }: Project, id: string, told: Source): readonly Condition[] {
  const criterion = criteria.find((one) => one.id === id);
  const isSettledBy = ({ criterion: on, terms, closed }: Condition): boolean =>
    on === id &&
    closed === null &&
    criterion !== undefined &&
    terms !== null &&
    isRight(terms.role, evaluationOf({ ...criterion, terms }, told.on).state);
  if (!gate.conditions.some(isSettledBy)) return gate.conditions;
  return gate.conditions.map((one) => (isSettledBy(one) ? { ...one, closed: { as: "met", words: null, told } } : one));
}

/** A decision ends the sitting; one at the gate is kept for looking back. */
function decided(before: Project, gate: GateState, body: DecisionBody, told: Source): GateState {
  const ended = closed(gate, told);
  const isAnywhere = body.outcome === "stop" || body.outcome === "hold";
  if (isAnywhere && stayNow(before)?.phase !== "go-no-go") return ended;
  return { ...ended, held: [...ended.held, heldOf(before, body, told)] };
}

function heldOf(project: Project, { outcome, opens, on, alone, seen, overridden, tally }: DecisionBody, told: Source): GateHeld {
  const unknown = new Set(seen.filter(({ state }) => state === "unknown").map(({ criterion }) => criterion));
  const criteria = standingCriteria(project);
  const went = outcome === "go" || outcome === "conditional-go";
  return {
    ...{ outcome, on: on ?? told.on, entry: told.entry, alone, overridden },
    // At a step only what had to hold for it was looked at.
    onUnknown: went && (opens.opens === "autonomy" ? unknown.size > 0 : criteria.some((one) => isMustMeet(one) && unknown.has(one.id))),
    thresholdAfterResult: criteria.some((criterion) => setAfterFirstResult(project, criterion)),
    unanimous: unanimous(tally?.votes ?? []),
  };
}

function unanimous(votes: readonly { readonly vote: VoteChoice; readonly count: number }[]): boolean | null {
  const cast = votes.filter(({ count }) => count > 0);
  const all = cast.reduce((sum, { count }) => sum + count, 0);
  return all < 2 ? null : cast.length === 1;
}
