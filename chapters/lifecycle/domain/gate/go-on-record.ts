import type { ProjectFacts } from "../facts/facts.ts";

/**
 * What stands behind work past the go/no-go (P-T4).
 *
 * `recorded`: a decision taken here. `imported`: a decision out of somebody's history; it tells, and opens no live gate. `in-the-table`: a
 * date in a spreadsheet, as good as the spreadsheet. `none`: nothing that we were shown, which is not to say that nobody decided.
 */
export type GoOnRecord = "recorded" | "imported" | "in-the-table" | "none";

export function goOnRecord({ go }: ProjectFacts): GoOnRecord {
  if (!go.known) return "none";
  if ("row" in go.cite) return "in-the-table";
  return go.cite.imported ? "imported" : "recorded";
}
