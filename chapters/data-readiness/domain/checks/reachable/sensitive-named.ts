import { ofEverySet } from "../asked-of.ts";
import { notMeasured, passed } from "../found.ts";
import { namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

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
  judge: ({ profile: { roles, guessed } }) => {
    const { sensitive } = roles;
    if (sensitive.length === 0)
      return notMeasured("No column is named that tells of a protected group.", "Name such columns, or answer that there are none.");
    const unsure = sensitive.filter((column) => guessed.some((guess) => guess.role === "sensitive" && guess.column === column));
    if (unsure.length === 0) return passed(`${namesSay(sensitive)} ${sensitive.length === 1 ? "tells" : "tell"} of protected groups.`);
    return notMeasured(
      `That ${namesSay(unsure)} ${unsure.length === 1 ? "tells" : "tell"} of protected groups is a guess.`,
      "Confirm it, or choose others.",
      unsure,
    );
  },
};
