import { daysOfWork, longDay } from "#kernel";
import { inLines, plain } from "#platform/command";
import {
  allChecks,
  bandMeasured,
  bands,
  type CheckResult,
  columnLines,
  isMeasured,
  type Profile,
  type ReadinessReport,
} from "../domain/index.ts";
import { optionOf } from "./roles-typed.ts";
import { tellColumns } from "./tell-columns.ts";

interface Told {
  readonly report: ReadinessReport;
  readonly profile: Profile;
  /** Where the report was written. */
  readonly places: readonly string[];
  /** Only what a machine can measure counts. */
  readonly measuredOnly: boolean;
}

/** The report in a terminal: the band and what holds it, two sentences, what to mend in order of what it costs, what nobody looked at, the columns. */
export function tellReport({ report, profile, places, measuredOnly }: Told): string {
  const { from, rows, columns, measuredOn } = profile;
  const head = `${plain(from.name)}: ${count(rows)} rows, ${count(columns.length)} columns, measured on ${longDay(measuredOn)}`;
  return [
    inLines(head, { hang: "  " }),
    "",
    ...bandLines(report, measuredOnly),
    "",
    ...report.summary.map((sentence) => inLines(sentence)),
    ...part(
      "Left out",
      profile.skipped.map(({ says, rows: many }) => item(`${says} ${many > 1 ? `${count(many)} such rows.` : ""}`)),
    ),
    ...part(
      "Guessed, so say them or others",
      profile.guessed.map(({ role, column, because }) => item(`--${optionOf(role)} "${column}": ${because}`)),
    ),
    ...part("To mend, the dearest first, in person-days", report.gaps.map(gap)),
    ...part("Not looked at", unseen(report, measuredOnly)),
    "",
    tellColumns(columnLines(profile, report)),
    ...(places.length === 0 ? [] : ["", ...places.map((place) => `The report: ${place}`)]),
  ].join("\n");
}

/** The band by the checks that count here. */
export const bandOf = (report: ReadinessReport, measuredOnly: boolean): Pick<ReadinessReport, "reached" | "workingOn" | "heldBy"> =>
  measuredOnly ? bandMeasured(report) : report;

/** "Band: none. C is held by lawful." and how many checks of each hold. */
function bandLines(report: ReadinessReport, measuredOnly: boolean): readonly string[] {
  const { reached, workingOn, heldBy } = bandOf(report, measuredOnly);
  const counting = report.checks.filter((check) => !measuredOnly || isMeasured(check));
  const held = report.checks.find(({ check }) => check === heldBy);
  const alone = measuredOnly ? ", by what was measured alone" : "";
  const first = `Band: ${reached ?? "none"}${alone}.${workingOn === null || held === undefined ? "" : ` ${workingOn} is held by ${held.check}: ${held.asks}.`}`;
  const ladder = bands.map((band) => {
    const all = counting.filter((each) => each.band === band);
    const hold = all.filter(({ state }) => state === "passed" || state === "waived").length;
    return `${band} ${hold}/${all.length}`;
  });
  return [inLines(first, { hang: "  " }), `Checks that hold: ${ladder.join(", ")}`];
}

function gap({ says, next, effort: { low, high }, check }: ReadinessReport["gaps"][number]): string {
  const days = daysOfWork(low) === daysOfWork(high) ? daysOfWork(low) : `${daysOfWork(low)} to ${daysOfWork(high)}`;
  return [inLines(`${check} (${days}): ${says}`, { first: "  ", hang: "    " }), inLines(next, { first: "    ", hang: "    " })].join("\n");
}

/** What holds the band that is worked on, each; of the bands above it, how many. */
function unseen(report: ReadinessReport, measuredOnly: boolean): readonly string[] {
  const { workingOn } = bandOf(report, measuredOnly);
  const open = report.checks.filter((check) => check.state === "not-measured" && (!measuredOnly || isMeasured(check)));
  const here = open.filter(({ band }) => band === workingOn);
  const above = open.length - here.length;
  return [...here.map(notSeen), ...(above > 0 ? [item(`and ${above} of the bands above, each in the report`)] : [])];
}

/** A check that only people can answer is said with what to type. */
function notSeen({ check, says, next }: CheckResult): string {
  const asked = allChecks.find(({ id }) => id === check);
  const question = asked?.judge === null ? (asked.people?.asks ?? says) : `${says} ${next ?? ""}`;
  return item(`${check}: ${question}${asked?.by === "measured" ? "" : ` (--said ${check}=yes:WHY)`}`);
}

const item = (text: string): string => inLines(text, { first: "  ", hang: "    " });

const part = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ["", `${title}:`, ...lines]);

const count = (number: number): string => number.toLocaleString("en-GB");
