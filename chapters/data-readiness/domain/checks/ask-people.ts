import type { ReadinessCheck } from "./readiness-check.ts";

/** A check that a person alone can answer. */
export const askPeople = ({
  question,
  ...check
}: Omit<ReadinessCheck, "judge" | "people" | "threshold"> & { readonly question: string }): ReadinessCheck => ({
  ...check,
  people: { asks: question, about: "set" },
  judge: null,
  threshold: null,
});
