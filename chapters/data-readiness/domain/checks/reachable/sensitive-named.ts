import { ofEverySet } from "../asked-of.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { roleNamed } from "../role-named.ts";

/** Sex, age, origin, health: only what is named can be watched. */
export const sensitiveNamed: ReadinessCheck = {
  id: "sensitive-named",
  band: "C",
  asks: "Columns about protected groups are named, or there are none",
  people: { asks: "Is it certain that no column tells of a protected group?", about: "set" },
  next: "Name the columns that tell of a protected group.",
  source: "GDPR art. 9; Gebru et al. (2021), composition",
  threshold: null,
  effort: { low: 0.25, likely: 0.5, high: 1, because: "an hour with whoever looks after data protection" },
  ...ofEverySet,
  judge: (facts) =>
    roleNamed(facts, {
      role: "sensitive",
      columns: facts.profile.roles.sensitive,
      says: (columns, several) => `${columns} ${several ? "tell" : "tells"} of protected groups`,
      none: ["No column is named that tells of a protected group.", "Name such columns, or answer that there are none."],
    }),
};
