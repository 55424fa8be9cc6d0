import type { Profile, ReadinessReport } from "../../domain/index.ts";

/** The parts that a report's page has, in their order. */
export function pageParts(
  { gaps, checks }: ReadinessReport,
  { columns, evaluation, roles, leakage }: Profile,
): readonly { readonly id: string; readonly title: string }[] {
  const isEvaluation = evaluation.known || roles.evaluation !== null;
  return [
    { id: "gaps", title: gaps.length === 0 ? "What to do" : `What to do (${gaps.length})` },
    ...(isEvaluation ? [{ id: "evaluation", title: "What these cases show" }] : []),
    { id: "columns", title: `Columns (${columns.length.toLocaleString("en-GB")})` },
    { id: "segments", title: "Segments" },
    { id: "time", title: "Time" },
    ...(isEvaluation ? [] : [{ id: "labels", title: "Labels" }]),
    ...(isEvaluation || leakage.length === 0 ? [] : [{ id: "leakage", title: "Leakage" }]),
    ...(isEvaluation ? [] : [{ id: "enough", title: "Enough of it" }]),
    { id: "set", title: "The set" },
    { id: "checks", title: `Checks (${checks.length})` },
    { id: "versions", title: "Versions" },
  ];
}
