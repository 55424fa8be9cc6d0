import { type Day, longDay, problem } from "#kernel";
import { type Phase, phaseName } from "../phase/phases.ts";

// Why something cannot be decided, and what can be done instead. Each is thrown by the decision and shown by the gate before anyone tries.

/** A go is decided where the evidence lies on the table. */
export const notAtTheGate = problem<{ phase: Phase | null }>("lifecycle/not-at-the-gate", 409, ({ phase }) =>
  phase === null
    ? "The project has not started. Enter data assessment; a go is decided in go/no-go, after the proof of concept."
    : `This is decided in go/no-go; the project is in ${phaseName[phase]}. Enter the phases up to go/no-go first. Stop and hold can be decided now.`,
);

/** A decision twice over. */
export const alreadySo = problem<{ standing: string }>(
  "lifecycle/already-so",
  409,
  ({ standing }) => `The project is ${standing === "on-hold" ? "on hold" : standing} already. Resume it first, or leave a note.`,
);

/** One go is enough. */
export const goStands = problem<{ on: Day; conditional: boolean }>(
  "lifecycle/go-stands",
  409,
  ({ on, conditional }) =>
    `A ${conditional ? "conditional " : ""}go of ${longDay(on)} stands. ${conditional ? "Meet its conditions; while none is missed, productionisation is open." : "Productionisation is open: enter it."}`,
);

/** A go stands on criteria that were set before the evidence was seen (P-T4). */
export const nothingSetBeforehand = problem<{ importedLocks: boolean }>(
  "lifecycle/nothing-set-beforehand",
  409,
  ({ importedLocks }) =>
    `A go needs at least one success or minimum viable criterion that was locked here before go/no-go began, and not edited after its first result.${importedLocks ? " Those on record were locked elsewhere: they tell, and open nothing." : ""} Go back to the proof of concept with a reason and set it, or hold or stop.`,
);

/** A go stands on evidence, not on hope. */
export const noEvidence = problem<{ criteria: readonly string[] }>(
  "lifecycle/no-evidence",
  409,
  () =>
    "No criterion set beforehand has been answered by evidence yet, and a go, on conditions or not, stands on evidence. Offer evidence on one, or hold the project with the date to look again.",
);

type Named = { criteria: readonly string[]; says: readonly string[] };

const list = (says: readonly string[]): string => says.map((one) => `“${one}”`).join(", ");

/** What had to be met was not. */
export const mustMeetMissed = problem<Named>(
  "lifecycle/must-meet-missed",
  409,
  ({ says }) =>
    `The evidence stands against a go: ${list(says)}. Decide no-go, hold, pivot or going back. An owner can override by name, with a reason that stays on record.`,
);

/** What has to be met is not known yet. */
export const mustMeetUnknown = problem<Named>(
  "lifecycle/must-meet-unknown",
  409,
  ({ says }) =>
    `It is not known yet whether ${list(says)} ${says.length === 1 ? "holds" : "hold"}. Offer evidence, or decide a conditional go with a condition and a day for ${says.length === 1 ? "it" : "each"}.`,
);

/** From the standard weight on, a gate is held. */
export const gateNotOpened = problem<{ weight: string }>(
  "lifecycle/gate-not-opened",
  409,
  ({ weight }) =>
    `At the ${weight} weight this is decided in a gate: open it and ask its gatekeepers for their votes first. Stop and hold can be decided now.`,
);

/** Nobody decides over votes that lie face down. */
export const votesNotOpen = problem<{ votes: number; asked: number; needed: number }>(
  "lifecycle/votes-not-open",
  409,
  ({ votes, asked, needed }) =>
    `The votes lie face down: ${votes} of ${asked} ${votes === 1 ? "is" : "are"} in. ${votes >= needed ? "Open them, then decide." : `${needed} are needed: wait for them, or excuse who cannot vote, with a reason.`}`,
);

/** One person's voice is no gate. */
export const nobodyElseVoted = problem<null>(
  "lifecycle/nobody-else-voted",
  409,
  () => "Nobody but you has voted. From the standard weight on a go is not one person's: ask another gatekeeper.",
);

/** At the full weight somebody has said how it could fail. */
export const premortemMissing = problem<null>(
  "lifecycle/premortem-missing",
  409,
  () => "At the full weight a go needs a pre-mortem: add at least one way in which it could fail, then decide.",
);

/** From the standard weight on, who measured does not approve. */
export const ownEvidence = problem<null>(
  "lifecycle/own-evidence",
  409,
  () => "You offered the evidence this go would stand on. From the standard weight on somebody else decides: ask another lead.",
);

/** Who approves is known, or could be who measured. */
export const deciderUnknown = problem<null>(
  "lifecycle/decider-unknown",
  403,
  () =>
    "From the standard weight on a person decides, and overrides at any weight, under their own name. Sign in, or use a key that was made for a member.",
);

/** A conditional go has conditions. */
export const conditionMissing = problem<Named>("lifecycle/condition-missing", 422, ({ says }) =>
  says.length === 0
    ? "A conditional go needs at least one condition: a sentence, and the day by which it is met."
    : `Each must-meet criterion that is unknown needs a condition that names it, with a day: ${list(says)}.`,
);

/** A condition on what holds already would wait for nothing. */
export const conditionHolds = problem<{ field: string }>(
  "lifecycle/condition-holds",
  422,
  () => "This criterion is settled already, so no condition hangs on it. Name one that is open, or leave the criterion out.",
);

/** A condition's day lies ahead. */
export const conditionInPast = problem<{ field: string; today: Day }>(
  "lifecycle/condition-in-past",
  422,
  ({ today }) => `A condition is met by a day to come. Give ${longDay(today)} or a later one.`,
);

/** A condition whose day has passed stands in the way of what a go opens. */
export const conditionMissed = problem<{ conditions: readonly string[]; days: readonly Day[] }>(
  "lifecycle/condition-missed",
  409,
  ({ days }) =>
    `${days.length === 1 ? `The condition due ${days.map(longDay)} is` : `${days.length} conditions are`} missed, so the go does not hold until that is settled. Meet it, waive it with a reason, or decide again at the gate.`,
);

/** Where there is nothing against a go there is nothing to override. */
export const nothingToOverride = problem<null>(
  "lifecycle/nothing-to-override",
  409,
  () => "Nothing stands against a go here, so there is nothing to override: decide the go.",
);

/** A pivot says where to. */
export const pivotNeedsPhase = problem<{ field: string }>(
  "lifecycle/decision-needs-phase",
  422,
  ({ field }) => `Say in “${field}” which earlier phase the work goes back to: data assessment or the proof of concept.`,
);
