import { counted } from "../checks/in-words.ts";
import type { ReadinessReport } from "../checks/report.ts";
import type { Profile } from "../profile/profile.ts";
import { columnLines } from "./column-line.ts";
import { datasheet } from "./datasheet.ts";
import { evaluationSet } from "./evaluation-set.ts";
import { oneLine } from "./figure-says.ts";
import { assumed, everyCheck, howItWasRead } from "./how-it-was-made.ts";
import { leakage } from "./leakage-text.ts";
import { type ReportSection, type ReportShape, section } from "./report-shape.ts";
import { theTarget } from "./the-target.ts";
import { coverage, overTime } from "./time-and-segments.ts";
import { letBe, notLookedAt, toMend } from "./what-to-do.ts";
import { theWhole } from "./what-was-measured.ts";

/** Columns with a picture of their own; the others are a line each. */
const MOST_DRAWN = 60;

/** A report and its profile in words and in order: first what to do, then what was measured, then every check and how it was made. */
export function reportShape(report: ReadinessReport, profile: Profile): ReportShape {
  const [headline, lede] = report.summary;
  return {
    title: `Data readiness of ${oneLine(profile.from.name)}`,
    asOf: report.asOf,
    of: profile.from.name,
    headline,
    lede,
    band: bandSays(report),
    sections: [
      ...toMend(report),
      ...notLookedAt(report),
      ...letBe(report),
      ...theTarget(profile),
      ...evaluationSet(profile),
      ...leakage(profile),
      ...theWhole(profile),
      ...overTime(profile),
      ...coverage(profile),
      ...theColumns(report, profile),
      ...everyCheck(report),
      ...datasheet(report, profile),
      ...howItWasRead(profile),
      ...assumed(report),
    ],
  };
}

function bandSays({ reached, workingOn, checks, heldBy }: ReadinessReport): string {
  const first = reached === null ? "No band is reached" : `Band ${reached} is reached`;
  if (workingOn === null) return `${first}: every check holds or is waived.`;
  const own = checks.filter(({ band }) => band === workingOn);
  const open = own.filter(({ state }) => state === "failed" || state === "not-measured").length;
  const held = own.find(({ check }) => check === heldBy);
  return `${first}; ${workingOn} is held by ${counted(open, "check", "checks")} of ${own.length}${held === undefined ? "" : `, first of all: ${held.asks.charAt(0).toLowerCase()}${held.asks.slice(1)}`}.`;
}

const theColumns = (report: ReadinessReport, profile: Profile): readonly ReportSection[] =>
  profile.columns.length === 0
    ? []
    : section("columns", "Column by column", [
        { as: "columns", lines: columnLines(profile, report), drawn: MOST_DRAWN, rows: profile.rows },
      ]);
