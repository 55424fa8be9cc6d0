import { count } from "#interface";
import type { FinishedPreview, FinishedView } from "../../contract/index.ts";
import type { FinishedRole } from "../../domain/index.ts";

/** What a column holds, as it is chosen. */
export const roleName: Readonly<Record<FinishedRole, string>> = {
  name: "name",
  kind: "kind",
  started: "day it started",
  promised: "day first promised",
  "planned-days": "days first planned",
  finished: "day it finished",
  ending: "how it ended",
};

/** "1.4 times": how long it took against its first plan. */
export const timesSay = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`;

/** The first sentence of what is kept. What was stopped says nothing of how long it would have taken. */
export function finishedSays({ projects, counting, shipped, middleRatio }: FinishedView): string {
  if (projects.length === 0) return "No project that is over has been told of yet.";
  if (middleRatio === null) return `${count(counting, "finished project is", "finished projects are")} kept, and none of them shipped.`;
  const stopped =
    counting === shipped
      ? ""
      : ` ${counting - shipped} more ${counting - shipped === 1 ? "was" : "were"} stopped, which says nothing of how long.`;
  return `${count(shipped, "finished project", "finished projects")} that shipped: in the middle case one took ${timesSay(middleRatio)} as long as first planned.${stopped}`;
}

/** What keeping would do. */
export function previewSays({ read, refused }: FinishedPreview): string {
  const fresh = read.filter(({ known }) => !known).length;
  const kept = read.length - fresh;
  const known = kept === 0 ? "" : ` ${count(kept, "is", "are")} kept already, and not kept twice.`;
  const out = refused.length === 0 ? "" : ` ${count(refused.length, "row cannot", "rows cannot")} be read.`;
  return `${count(fresh, "project", "projects")} can be kept.${known}${out}`;
}
