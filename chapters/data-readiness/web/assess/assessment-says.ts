import type { AssessmentView } from "../../contract/index.ts";

/** Not over yet. */
export const isUnderWay = ({ state }: Pick<AssessmentView, "state">): boolean => state === "waiting" || state === "measuring";

/** What is being done, in a sentence. */
export function assessmentSays({
  state,
  step,
  file,
  version,
  because,
}: Pick<AssessmentView, "state" | "step" | "file" | "version" | "because">): string {
  if (state === "waiting") return `${file} waits for another measuring to end.`;
  if (state === "measuring") return step ? `${upper(step)}.` : `Measuring ${file}.`;
  if (state === "done") return `${file} is measured as version ${version}.`;
  if (state === "cancelled") return "The measuring was cancelled; nothing of it is kept.";
  if (state === "interrupted") return "The server stopped while it measured; nothing of it is kept. Measure it again.";
  return because ?? "The measuring failed.";
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1).replace(/\.$/, "");
