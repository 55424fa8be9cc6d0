import type { CheckResult } from "../checks/check.ts";
import { counted, countSays, namesSay } from "../checks/in-words.ts";
import type { ReadinessReport } from "../checks/report.ts";
import type { Profile } from "../profile/profile.ts";
import { type ReportSection, section, words } from "./report-shape.ts";

/**
 * A datasheet begun: what is known already under the headings that a datasheet has, and what nobody has said yet.
 *
 * @see Gebru et al. (2021), "Datasheets for datasets", Communications of the ACM 64(12).
 */
export function datasheet(report: ReadinessReport, profile: Profile): readonly ReportSection[] {
  const { roles, from } = profile;
  return section("datasheet", "Datasheet", [
    words("Begun from what was measured and answered; the rest is for whoever knows the data."),
    {
      as: "facts",
      facts: [
        ["What it is for", report.question ?? "No question is asked of it yet."],
        ["What a row is", roles.entity === null ? "Nobody has said who or what a row is of." : `Each row is of one ${roles.entity}.`],
        [
          "What it holds",
          `${counted(profile.rows, "row", "rows")} of ${counted(profile.columns.length, "column", "columns")}${timeSays(profile)}.`,
        ],
        ["What is to be predicted", roles.target ?? "No column is named."],
        ["What is missing", says(report, "missing-cells", "cases-whole")],
        ["Protected groups", says(report, "sensitive-named")],
        ["Personal data", says(report, "personal-data-allowed")],
        ["How it came to be", says(report, "limits-written")],
        ["Whom it stands for", says(report, "represents")],
        ["How it is split", says(report, "split-settled")],
        ["Who may use it", says(report, "lawful")],
        ["Where it is had again", says(report, "had-again")],
        ["What it is not good for yet", notYet(report)],
        ["Which version this is", `${from.name}, ${countSays(from.bytes)} bytes, SHA-256 ${from.digest}`],
      ],
    },
  ]);
}

/** What a check came to; the first of them that this kind of set is asked. */
function says({ checks }: ReadinessReport, ...ids: readonly string[]): string {
  const found = checks.find(({ check }) => ids.includes(check));
  return found === undefined ? "Not asked of this kind of set." : found.says;
}

const timeSays = ({ time }: Profile): string =>
  time.known ? `, from ${time.value.from.slice(0, 10)} to ${time.value.to.slice(0, 10)}` : "";

function notYet({ checks }: ReadinessReport): string {
  const open = checks.filter(({ state, band }) => state === "failed" && band === "A");
  return open.length === 0 ? "Nothing that was looked at speaks against its use." : `Not shown: ${namesSay(open.map(lowered), 5)}.`;
}

const lowered = ({ asks }: CheckResult): string => `${asks.charAt(0).toLowerCase()}${asks.slice(1)}`;
