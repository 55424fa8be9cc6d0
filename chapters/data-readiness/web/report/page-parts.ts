import type { Profile, ReadinessReport } from "../../domain/index.ts";

/** The parts that a report's page has, in their order. */
export function pageParts(
  { gaps, checks }: ReadinessReport,
  profile: Profile | null,
): readonly { readonly id: string; readonly title: string }[] {
  const isEvaluation = profile !== null && (profile.evaluation.known || profile.roles.evaluation !== null);
  return [
    { id: "gaps", title: gaps.length === 0 ? "What to do" : `What to do (${gaps.length})` },
    ...(isEvaluation ? [{ id: "evaluation", title: "What these cases show" }] : []),
    { id: "columns", title: profile === null ? "Columns" : `Columns (${profile.columns.length.toLocaleString("en-GB")})` },
    { id: "segments", title: "Segments" },
    { id: "time", title: "Time" },
    ...(isEvaluation ? [] : [{ id: "labels", title: "Labels" }]),
    ...(isEvaluation || !profile?.leakage.length ? [] : [{ id: "leakage", title: "Leakage" }]),
    ...(isEvaluation ? [] : [{ id: "enough", title: "Enough of it" }]),
    { id: "set", title: "The set" },
    { id: "checks", title: `Checks (${checks.length})` },
    { id: "versions", title: "Versions" },
  ];
}
