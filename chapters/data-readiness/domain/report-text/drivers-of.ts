import type { ReadinessReport } from "../checks/report.ts";

/** What widens the range of effort, in words. What all estimates may be off by together comes by its own name. */
export function driversOf({
  effort,
  checks,
}: Pick<ReadinessReport, "effort" | "checks">): readonly { readonly name: string; readonly share: number }[] {
  if (!effort.known) return [];
  const { drivers, shared } = effort.value;
  const named = drivers.map(({ check, share }) => ({ name: checks.find((each) => each.check === check)?.asks ?? check, share }));
  return [...named, ...(shared > 0 ? [{ name: "How far estimates are off in general", share: shared }] : [])].sort(
    (a, b) => b.share - a.share,
  );
}
