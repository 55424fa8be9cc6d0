import { goOnRecord, isLive, isStopped, type ProjectFacts } from "#chapters/lifecycle/domain";

/** Where a project stands, as far as it decides what can be said of it. */
export type Situation =
  | "stopped"
  | "on-hold"
  | "proposed"
  | "live"
  | "building"
  | "building-without-go"
  | "deciding"
  | "trying"
  | "assessing"
  | "not-recorded";

/** What is known of standing, phase and go, as one word. */
export function situation(facts: ProjectFacts): Situation {
  const { standing, phase } = facts;
  if (isStopped(facts)) return "stopped";
  if (standing.known && standing.value === "on-hold") return "on-hold";
  if (standing.known && standing.value === "proposed") return "proposed";
  if (isLive(facts)) return "live";
  if (!phase.known) return "not-recorded";
  if (phase.value === "productionisation") return goOnRecord(facts) === "none" ? "building-without-go" : "building";
  if (phase.value === "go-no-go") return "deciding";
  return phase.value === "proof-of-concept" ? "trying" : "assessing";
}
