import type { Facts } from "./readiness-check.ts";

/** Which sets a check is asked of: `askedOf` and `belongs` of a check. */
const asked = (askedOf: string, belongs: (facts: Facts) => boolean) => ({ askedOf, belongs });

const isEvaluation = ({ profile }: Facts): boolean => profile.roles.evaluation !== null;
const isTable = (facts: Facts): boolean => !isEvaluation(facts);

export const ofEverySet = asked("every set", () => true);
export const ofEvaluations = asked("evaluation sets", isEvaluation);
export const ofTables = asked("tables", isTable);
export const ofTablesWithTime = asked("tables with a time", (facts) => isTable(facts) && facts.profile.roles.time !== null);
export const ofTablesWithTarget = asked("tables with a target", (facts) => isTable(facts) && facts.profile.roles.target !== null);
