import type { Day } from "#kernel";
import type { ProjectBodies, ProjectEntry } from "../entries.ts";
import type { Source, Told } from "../project.ts";

/** What a project's cost is worked out from, beside its phases. */
export interface CostState {
  /** How many worked on it, from each day on; the newest last. */
  readonly teams: readonly { readonly from: Day; readonly people: number; readonly told: Source }[];
  readonly invoices: readonly Told<ProjectBodies["lifecycle/invoice-imported"]>[];
}

/** Before anything was said of cost. */
export const noCost: CostState = { teams: [], invoices: [] };

/** What one entry makes of it. */
export function evolveCost(cost: CostState, entry: ProjectEntry, told: Source): CostState {
  switch (entry.kind) {
    case "lifecycle/team-sized":
      return { ...cost, teams: [...cost.teams, { from: told.on, people: entry.body.people, told }] };
    case "lifecycle/invoice-imported":
      return { ...cost, invoices: [...cost.invoices, { value: entry.body, told, guessedFrom: null }] };
    default:
      return cost;
  }
}
