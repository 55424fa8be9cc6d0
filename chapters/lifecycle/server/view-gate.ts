import { personNames } from "#chapters/people/server";
import { memberFold } from "#chapters/workspace/domain";
import { type Day, isAtLeast } from "#kernel";
import { type Asked, notFound, type Reply, type Scope } from "#platform/http";
import type { getGate } from "../contract/index.ts";
import {
  bindingConditions,
  computeGate,
  consequenceOf,
  countVotes,
  type GateCondition,
  type GateRow,
  gateWeight,
  isOverridable,
  offeredByThemselves,
  openSitting,
  opensName,
  type Project,
  premortemNow,
  refusalToThem,
  type Saying,
  type Sitting,
  startAgainAnswers,
  stayNow,
  tallyOf,
  votes,
} from "../domain/index.ts";
import { sayingOf, votersOf } from "./gate-room.ts";
import { momentOf } from "./project-of.ts";
import { viewCost } from "./view-cost.ts";
import { viewCite, viewCriterion, viewDecision } from "./view-project.ts";

type View = Reply<typeof getGate>;

/** The gate of a project as one reader sees it: their own vote, nobody else's, until the votes are opened. */
export async function viewGate(project: Project, scope: Scope, { gate: asked, spend }: Asked<typeof getGate>["query"]): Promise<View> {
  const { today, reader, image } = scope;
  const sitting = sittingAsked(project, asked);
  const room = sitting === null ? null : votersOf(image, project.id);
  const gate = computeGate(project, today, room);
  const moment = momentOf(scope);
  const refusals = gate.outcomes.map((one) => ({ outcome: one.outcome, refusal: refusalToThem(project, one, moment) }));
  const againstGo = refusals.find(({ outcome }) => outcome === "go")?.refusal ?? null;
  const what = opensName(gate.opens);
  const cost = viewCost(project, moment);
  return {
    project: { id: project.id, name: project.name },
    asOf: today,
    opens: gate.opens,
    opensSays: `A go opens ${what}.`,
    weight: gate.weight,
    phase: stayNow(project)?.phase ?? null,
    standing: project.standing?.value ?? "proposed",
    isHere: gate.isHere,
    verdict: gate.verdict,
    says: gate.says,
    rows: gate.rows.map((row) => viewRow(project, row, scope)),
    premortem: premortemNow(project).map(({ id, words, told }) => ({ id, words, on: told.on })),
    sitting: sitting && viewSitting(project, sitting, scope, await sayingOf(sitting, scope)),
    sittings: project.gate.sittings.map(({ id, opened, closed }) => ({ id, opened: opened.on, closed: closed?.on ?? null })),
    conditions: bindingConditions(project).map((condition) => viewCondition(condition, scope)),
    outcomes: refusals.map(({ outcome, refusal }) => ({
      outcome,
      open: refusal === null,
      refusal: refusal && { code: refusal.code, says: refusal.message },
      consequence: consequenceOf(outcome, gate),
    })),
    override: { open: isOverridable(againstGo), says: overrideSays(againstGo !== null, isOverridable(againstGo), what) },
    you: yourself(project, scope, today),
    question: "Would you start this today at the remaining cost?",
    remainingCost: cost === null || cost.toLaunch === null ? null : { ...cost.toLaunch, currency: cost.currency },
    spend: cost === null || spend === undefined ? null : { ...cost.spent, currency: cost.currency },
    go: project.go && viewDecision(project.go),
    decisions: project.decisions.map(viewDecision),
  };

  function yourself({ gate: { sittings } }: Project, at: Scope, day: Day): View["you"] {
    const member = reader.by.startsWith("member/") ? reader.by.slice("member/".length) : null;
    const open = sittings.at(-1)?.closed === null ? sitting : null;
    return {
      member,
      asked: open?.gatekeepers.some((one) => one.member === member && one.excused === null) ?? false,
      voted: open?.votes.some((vote) => vote.member === member) ?? false,
      mayDecide: isAtLeast(reader.role, "lead"),
      mayOverride: isAtLeast(reader.role, "owner"),
      ownEvidence: offeredByThemselves(project, day, momentOf(at).isOwn),
    };
  }
}

/** @throws {@link notFound} */
function sittingAsked(project: Project, asked: string | undefined): Sitting | null {
  if (asked === undefined) return openSitting(project) ?? project.gate.sittings.at(-1) ?? null;
  const found = project.gate.sittings.find(({ id }) => id === asked);
  if (found === undefined) throw notFound({ what: "gate" });
  return found;
}

const viewRow = (
  project: Project,
  { criterion, duty, state, standing, because, ageDays, beforehand, afterResult, stale }: GateRow,
  { today, now, image }: Scope,
) => ({
  ...{
    criterion: viewCriterion(project, criterion, { today, now, image }),
    duty,
    state,
    standing,
    because,
    ageDays,
    beforehand,
    afterResult,
    stale,
  },
});

function viewCondition(condition: GateCondition, { image, today }: Scope): View["conditions"][number] {
  const { id, says, by, owner, criterion, closed, told } = condition;
  return {
    ...{ id, says, by, criterion },
    owner: owner === null ? null : { id: owner, name: personNames(image)(owner) ?? null },
    state: closed?.as ?? (by < today ? "missed" : "open"),
    words: closed?.words ?? null,
    cite: viewCite(told),
    closed: closed && viewCite(closed.told),
  };
}

function viewSitting(project: Project, sitting: Sitting, { image, reader }: Scope, saying: Saying): NonNullable<View["sitting"]> {
  const { id, opened, voteBy, gatekeepers, votesOpened, closed } = sitting;
  const nameOf = (member: string) => image.one(memberFold, member)?.name ?? null;
  const voters = votersOf(image, project.id);
  const hasVoted = (member: string) => sitting.votes.some((vote) => vote.member === member);
  const decision = project.decisions.find(({ value }) => value.gate === id)?.value ?? null;
  const shown = sitting.votes.filter(({ told }) => votesOpened !== null || told.by === reader.by);
  return {
    ...{ id, voteBy },
    opened: viewCite(opened),
    gatekeepers: gatekeepers.map(({ member, excused }) => ({
      ...{ member, name: nameOf(member), because: excused?.reason ?? null },
      is: hasVoted(member) ? "voted" : excused !== null ? "absent" : voters.has(member) ? "asked" : "gone",
      cite: viewCite(sitting.votes.find((vote) => vote.member === member)?.told ?? excused?.told ?? opened),
    })),
    counted: countVotes(sitting, gateWeight(project), voters),
    votesOpened: votesOpened && viewCite(votesOpened),
    votes: shown.map(({ member, vote, reason, startAgain, late, told }) => {
      const said = votes.find((one) => one === saying(vote)) ?? null;
      const again = startAgain === null ? undefined : saying(startAgain);
      return {
        ...{ member, name: nameOf(member), vote: said, reason, late, cite: viewCite(told) },
        startAgain: startAgainAnswers.find((one) => one === again) ?? null,
        dissents: decision === null || said === null ? null : said !== decision.outcome,
      };
    }),
    tally: tallyOf(sitting, saying),
    closed: closed && viewCite(closed),
  };
}

function overrideSays(isRefused: boolean, isOpen: boolean, what: string): string {
  if (!isRefused) return "Nothing stands against a go, so there is nothing to override.";
  return isOpen
    ? `An owner can open ${what} against this, by name and with a reason; both stay beside the go for good.`
    : "What stands against a go here is nothing an override reaches: it needs the project at its gate, and a criterion set beforehand.";
}
