import type { Cite, Fact, ProjectFacts } from "./facts.ts";

/** The three conditions under which a timeline is predictable (P-T6). */
export type Condition = "technique" | "problem" | "data";

/** How predictable a project is, and by which of its three conditions. */
export interface Predictability {
  /** `research`: a condition fails. `until-judged`: none fails, but not all are judged. `predictable`: all three hold. */
  readonly is: "research" | "until-judged" | "predictable";
  readonly fails: readonly Condition[];
  readonly notJudged: readonly Condition[];
  readonly cites: readonly Cite[];
}

/** Whether a project's dates can be trusted at all. Silence is no judgement: what nobody judged stays research until somebody does. */
export function predictability({ cite, techniqueUnderstood, problemDefined, dataGood }: ProjectFacts): Predictability {
  const judged: readonly (readonly [Condition, Fact<boolean>])[] = [
    ["technique", techniqueUnderstood],
    ["problem", problemDefined],
    ["data", dataGood],
  ];
  const fails = judged.filter(([, fact]) => fact.known && !fact.value);
  const notJudged = judged.filter(([, fact]) => !fact.known);
  const cites = (fails.length > 0 ? fails : judged).flatMap(([, fact]) => (fact.known ? [fact.cite] : []));
  return {
    is: fails.length > 0 ? "research" : notJudged.length > 0 ? "until-judged" : "predictable",
    fails: fails.map(([condition]) => condition),
    notJudged: notJudged.map(([condition]) => condition),
    cites: cites.length > 0 ? cites : [cite],
  };
}
