import { daysOfWork } from "#kernel";
import { allChecks } from "../checks/all-checks.ts";
import type { Band, CheckResult } from "../checks/check.ts";
import { counted, countSays } from "../checks/in-words.ts";
import type { ReadinessReport } from "../checks/report.ts";
import type { PersonDays } from "../effort/person-days.ts";
import { item, type ReportItem, type ReportPart, type ReportSection, section, words } from "./report-shape.ts";

/** What failed, in order of what it costs, and what all of it would take. */
export function toMend({ gaps, checks, effort, workingOn }: ReadinessReport): readonly ReportSection[] {
  const unseen = checks.filter(({ state }) => state === "not-measured").length;
  const nothing =
    unseen === 0
      ? "Every check holds."
      : `Nothing that was looked at failed; ${counted(unseen, "check was", "checks were")} not looked at.`;
  const items = gaps.map((gap) => {
    const of = checks.find(({ check }) => check === gap.check);
    return item({
      mark: of?.band ?? null,
      text: gap.says,
      next: gap.next,
      beside: daysRange(gap.effort),
      small: columnsNamed(of?.columns ?? []),
      check: gap.check,
      holds: of?.band === workingOn,
    });
  });
  return section("to-mend", "What to mend, the dearest first", [
    words(items.length === 0 ? nothing : comesFirst(workingOn, items)),
    items.length === 0 ? null : { as: "items", items },
    ...effortSays(effort),
  ]);
}

/** A list by cost begins with what is dear, and not with what is next. */
export function comesFirst(band: Band | null, items: readonly Pick<ReportItem, "holds">[]): string {
  const holding = items.filter(({ holds }) => holds).length;
  if (band === null) return "Every band is reached; these are left.";
  if (holding === 0) return `Band ${band} comes first, and none of these holds it: it waits for what nobody has looked at.`;
  if (holding === items.length) return `Each of these holds band ${band}.`;
  return `Band ${band} comes first: ${holding === 1 ? "the one" : `the ${countSays(holding)}`} marked ${band} ${holding === 1 ? "holds" : "hold"} it.`;
}

/** "0.5 to 3 person-days": nine times out of ten it takes no more, one in ten it takes no more than the first. */
const daysRange = ({ low, high }: PersonDays): string =>
  `${daysOfWork(low) === daysOfWork(high) ? daysOfWork(low) : `${daysOfWork(low)} to ${daysOfWork(high)}`} person-days`;

const columnsNamed = (columns: readonly string[]): string | null =>
  columns.length < 2 ? null : `Columns, the worst first: ${named(columns)}`;

/** Twelve of them, then how many more. */
const named = (names: readonly string[]): string =>
  names.length <= 13 ? names.join(", ") : `${names.slice(0, 12).join(", ")} and ${counted(names.length - 12, "more", "more")}`;

function effortSays(effort: ReadinessReport["effort"]): readonly ReportPart[] {
  if (!effort.known) return [words(effort.because)];
  const { p10, p50, p90, assumes } = effort.value;
  if (p90 === 0) return [];
  return [
    {
      as: "picture",
      of: { is: "effort" },
      says: `All of it: as likely as not ${daysOfWork(p50)} person-days, eight in ten between ${daysOfWork(p10)} and ${daysOfWork(p90)}. ${assumes}`,
    },
  ];
}

/** What nobody looked at: what only people can answer, then what can be measured once it has what it needs. Silence holds a band. */
export function notLookedAt({ checks, workingOn }: ReadinessReport): readonly ReportSection[] {
  const open = checks.filter(({ state }) => state === "not-measured");
  const answers = open.filter(({ check }) => listed(check)?.by !== "measured" && isAsked(check));
  const measured = open.filter((each) => !answers.includes(each));
  if (open.length === 0) return [];
  return section("not-looked-at", "What nobody has looked at", [
    answers.length === 0 ? null : words("Somebody answers these: yes, partly or no, and why. Nothing passes because nobody looked."),
    answers.length === 0 ? null : { as: "items", items: answers.map((each) => asked(each, workingOn)) },
    measured.length === 0 ? null : words("These cannot be told yet; each says what it needs."),
    measured.length === 0 ? null : { as: "items", items: measured.map((each) => waiting(each, workingOn)) },
  ]);
}

const listed = (id: string) => allChecks.find((each) => each.id === id);

/** No machine looks at it, or one looked and leaves it to people. */
const isAsked = (id: string): boolean => listed(id)?.judge === null;

const asked = ({ band, check, says }: CheckResult, workingOn: Band | null): ReportItem =>
  item({ mark: band, text: listed(check)?.people?.asks ?? says, check, holds: band === workingOn });

const waiting = ({ band, asks, says, next, check, columns }: CheckResult, workingOn: Band | null): ReportItem =>
  item({ mark: band, text: `${asks}: ${says}`, next, small: columnsNamed(columns), check, holds: band === workingOn });

/** What somebody lets be, and until when. */
export function letBe({ checks }: ReadinessReport): readonly ReportSection[] {
  const waived = checks.filter(({ state }) => state === "waived");
  if (waived.length === 0) return [];
  return section("waived", "What is waived", [
    { as: "items", items: waived.map(({ band, says, asks, check }) => item({ mark: band, text: says, small: asks, check })) },
  ]);
}
