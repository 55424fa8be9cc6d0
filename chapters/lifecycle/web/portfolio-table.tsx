import type { ReactNode } from "react";
import { Breach, type Column, DataTable, Due, Figure, Link, PhaseChip, Tag, Unknown, useGo } from "#interface";
import { type Day, longDay, shortDay } from "#kernel";
import type { PortfolioRow } from "../contract/index.ts";
import { kindName } from "../domain/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { decisionOf } from "./lane-entries.ts";
import type { Ranges } from "./ranges-slot.ts";
import { criteriaSay, isHeld, needShort, phaseSays, weekOf, weeksIn, withoutSays } from "./words.ts";

interface Props {
  readonly rows: readonly PortfolioRow[];
  readonly ranges: Ranges;
  readonly today: Day;
  readonly workspace: string;
  readonly tools: ReactNode;
}

/** One row a project; what is exported is what is seen. */
export function PortfolioTable({ rows, ranges, today, workspace, tools }: Props) {
  const go = useGo();
  const to = (row: PortfolioRow) => `/w/${workspace}/projects/${row.id}`;
  return (
    <DataTable
      title="Projects"
      remember="portfolio"
      columns={columnsOf(today, workspace, to, ranges)}
      rows={rows}
      tools={tools}
      keyOf={(row) => row.id}
      onOpen={(row) => go(to(row))}
    />
  );
}

/** As a file has it: the two days. */
const rangeText = (range: ReturnType<Ranges["get"]>): string | null =>
  range?.known ? `${range.value.early} to ${range.value.late}` : null;

/** "9 Dec 2026": a column of days is read by their places. */
const inColumn = (day: string): string => `${shortDay(day as Day)} ${day.slice(0, 4)}`;

/** Nothing while it is on its way. */
function RangeCell({ name, range }: { readonly name: string; readonly range: ReturnType<Ranges["get"]> }) {
  if (range === undefined) return null;
  if (!range.known)
    return (
      <Figure evidence={{ title: `No range for the next decision on ${name}`, says: range.because, facts: [] }}>
        <Unknown what="no range" />
      </Figure>
    );
  const { early, middle, late, assumes } = range.value;
  const says = (day: string) => longDay(day as Day);
  return (
    <Figure
      evidence={{
        title: `When the next decision on ${name} will be ready`,
        says: assumes,
        facts: [
          { label: "One in ten by", value: says(early) },
          { label: "As likely as not by", value: says(middle) },
          { label: "Nine in ten by", value: says(late) },
        ],
      }}
    >
      {shortDay(early as Day)} to {inColumn(late)}
    </Figure>
  );
}

const orUnknown = (words: string | null) => words ?? <Unknown />;

function columnsOf(today: Day, workspace: string, to: (row: PortfolioRow) => string, ranges: Ranges): readonly Column<PortfolioRow>[] {
  return [
    { key: "name", head: "Project", names: true, text: (row) => row.name, cell: (row) => <Link to={to(row)}>{row.name}</Link> },
    {
      key: "needs",
      head: "Needs",
      text: (row) => row.needs.map(needShort).join("; ") || null,
      cell: ({ needs: [worst] }) => worst && (worst.breach ? <Breach>{needShort(worst)}</Breach> : <Due>{needShort(worst)}</Due>),
    },
    {
      key: "phase",
      head: "Phase",
      text: (row) => (row.standsToday.is === "under-way" ? phaseSays(row.phase) : `${phaseSays(row.phase)}, ${row.standsToday.says}`),
      cell: (row) => (
        <>
          {row.phase ? <PhaseChip phase={phaseSays(row.phase)} guess={row.phaseGuessed} /> : <Unknown />}{" "}
          {isHeld(row) && <Due>{row.standsToday.says}</Due>}{" "}
          {row.startedWithout.length > 0 && <Tag title={withoutSays(row) ?? ""}>started without {row.startedWithout.length}</Tag>}{" "}
          {row.research && row.phase !== "iteration" && <Tag title="Technique, problem or data is not judged sound.">research</Tag>}
        </>
      ),
    },
    {
      key: "week",
      head: "In phase",
      unit: "weeks",
      numeric: true,
      text: (row) => weeksIn(row.stays.at(-1), today),
      cell: (row) => {
        const stay = row.stays.at(-1);
        const weeks = weeksIn(stay, today);
        if (!stay || weeks === null) return <Unknown />;
        return <Figure evidence={citeEvidence(weekOf(stay, today), stay.cite, workspace, stay.guessedFrom)}>{weeks}</Figure>;
      },
    },
    {
      key: "decide",
      head: "Decide by",
      text: (row) => decisionOf(row, today)?.by ?? null,
      cell: (row) => {
        const next = decisionOf(row, today);
        if (next?.by) return inColumn(next.by);
        return row.decisionDate === null && row.standing !== "stopped" && row.phase !== "iteration" ? <Unknown /> : null;
      },
    },
    {
      key: "range",
      head: "Decision",
      unit: "8 in 10",
      text: (row) => rangeText(ranges.get(row.id)),
      cell: (row) => <RangeCell name={row.name} range={ranges.get(row.id)} />,
    },
    {
      key: "promised",
      head: "Promised for",
      text: (row) => promisedDays(row).join("; ") || null,
      cell: (row) =>
        row.dates
          .filter(({ as }) => as === "promise")
          .map((date) => (
            <Figure key={date.id} evidence={citeEvidence(`Promised for ${longDay(date.day as Day)}`, date.cite, workspace)}>
              {inColumn(date.day)}
            </Figure>
          )),
    },
    { key: "owner", head: "Owner", quiet: true, text: (row) => row.owner, cell: (row) => orUnknown(row.owner) },
    { key: "sponsor", head: "Sponsor", quiet: true, text: (row) => row.sponsor, cell: (row) => orUnknown(row.sponsor) },
    { key: "metric", head: "The number", quiet: true, text: (row) => row.metric, cell: (row) => orUnknown(row.metric) },
    { key: "target", head: "Target", quiet: true, text: (row) => row.target, cell: (row) => orUnknown(row.target) },
    {
      key: "criteria",
      head: "Criteria",
      quiet: true,
      text: (row) => criteriaSay(row.criteria),
      cell: (row) => criteriaSay(row.criteria) ?? <Unknown what="none set" />,
    },
    {
      key: "kind",
      head: "Kind",
      quiet: true,
      text: (row) => row.kind && kindName[row.kind],
      cell: (row) => orUnknown(row.kind && kindName[row.kind]),
    },
    {
      key: "started",
      head: "Started",
      quiet: true,
      text: (row) => row.startedOn,
      cell: (row) => orUnknown(row.startedOn && longDay(row.startedOn as Day)),
    },
    { key: "people", head: "People", quiet: true, numeric: true, text: (row) => row.teamSize, cell: (row) => row.teamSize ?? <Unknown /> },
    {
      key: "to-launch",
      head: "To launch",
      unit: "by time boxes",
      quiet: true,
      text: (row) => row.toLaunch,
      cell: (row) => row.toLaunch,
    },
    {
      key: "spend",
      head: "Spent",
      quiet: true,
      numeric: true,
      text: (row) => row.spend?.amount ?? null,
      cell: (row) => (row.spend ? `${row.spend.amount.toLocaleString("en-GB")} ${row.spend.currency ?? ""}` : <Unknown />),
    },
  ];
}

const promisedDays = (row: PortfolioRow): readonly string[] => row.dates.filter(({ as }) => as === "promise").map(({ day }) => day);
