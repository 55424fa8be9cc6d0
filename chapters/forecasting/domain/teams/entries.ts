import type { Draft, Entry, Words } from "#kernel";

/** A team, as those who plan it name it: how many people it has for projects. Never who they are. */
export type TeamBodies = {
  /** First said, a team is there; said again, it has another name or size from that day on. */
  readonly "forecasting/team-set": { readonly name: string; readonly people: number };
  readonly "forecasting/team-dissolved": { readonly because: Words };
};

type Kind = keyof TeamBodies;
/** One line about a team. */
export type TeamEntry = { [K in Kind]: Entry<K, TeamBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type TeamDraft = { [K in Kind]: Draft<K, TeamBodies[K]> }[Kind];

/** A draft into one team's stream. */
export const teamDraft = <K extends Kind>(team: string, kind: K, body: TeamBodies[K]): Draft<K, TeamBodies[K]> => ({
  stream: `forecasting/team/${team}`,
  kind,
  version: 1,
  body,
});
