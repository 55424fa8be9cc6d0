import { ofEvaluations } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

/** A case copied from somebody's benchmark or forum is somebody's. */
export const casesLicensed: ReadinessCheck = {
  id: "cases-licensed",
  band: "C",
  asks: "Each case has a licence",
  people: { asks: "Were all cases written here, or is their licence known in another way?", about: "set" },
  next: "Find where each case is from, and take out those whose licence does not allow this use.",
  source: "Gebru et al. (2021), distribution; Longpre et al. (2024), Data Provenance Initiative",
  threshold: { value: 0, says: "no case without a licence", assumed: true },
  effort: { low: 0.25, likely: 1, high: 4, because: "to look up where cases were taken from" },
  ...ofEvaluations,
  judge: ({ profile: { evaluation } }) => {
    if (!evaluation.known) return notMeasured(evaluation.because, "Measure it as an evaluation set.");
    const { licences } = evaluation.value;
    if (!licences.known) return notMeasured(licences.because, "Name the column that holds each case's licence, or answer for all of them.");
    const without = licences.value.filter(({ licence }) => licence === null).reduce((sum, { cases }) => sum + cases, 0);
    if (without > 0) return failed(`${counted(without, "case has", "cases have")} no licence.`);
    return passed(`All cases have one: ${namesSay(licences.value.map(({ licence }) => licence ?? ""))}.`);
  },
};
