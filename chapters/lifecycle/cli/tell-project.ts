import type { PortfolioView, ProjectView } from "../contract/index.ts";
import { kindName, phaseName } from "../domain/index.ts";

/** Columns, padded to their widest. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)), []);
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The portfolio as a terminal shows it: the sentence, then a row a project. */
export function tellPortfolio({ says, asOf, rows, totals, next }: PortfolioView): string {
  if (rows.length === 0) return says;
  const lines = rows.map((row) => [
    row.name,
    row.phase === null ? "not started" : `${phaseName[row.phase]}${row.phaseGuessed ? " (guess)" : ""}`,
    row.standsToday.is === "under-way" ? "" : row.standsToday.says,
    row.boxEndsOn === null ? "" : `box ends ${row.boxEndsOn}`,
    row.decisionDate === null ? "" : `decides ${row.decisionDate}`,
    row.needs[0]?.says ?? "",
  ]);
  const more = next === null ? "" : `\n… and ${totals.matching - rows.length} more; --json and a cursor give them all.`;
  return `${says}\n\n${columns(lines)}\n\nAs of ${asOf}.${more}`;
}

/** A project as a terminal shows it: what it is, what is due, what was agreed, and its story, newest first. */
export function tellProject(project: ProjectView): string {
  const { name, phase, standing, standsToday, extended, cost, kind, owner, sponsor, metric, decisionDate, needs, criteria, tracks, story } =
    project;
  const facts = [
    [
      "Phase",
      phase === null
        ? "not started"
        : `${phaseName[phase.phase]}${phase.boxEndsOn === null ? "" : `, box ends ${phase.boxEndsOn}`}${extended === null ? "" : ` (${extended})`}`,
    ],
    ["Standing", standing === null ? "not recorded" : [standsToday.says, standsToday.because].filter(Boolean).join(". ")],
    ["Kind", kind === null ? "not recorded" : kindName[kind.value]],
    ["Owner", owner?.value.name ?? "not recorded"],
    ["Sponsor", sponsor?.value.name ?? "not recorded"],
    [
      "Number",
      metric === null ? "not recorded" : `${metric.value.name}${metric.value.target === null ? "" : `, target ${metric.value.target}`}`,
    ],
    ["Decides by", decisionDate?.value ?? "not recorded"],
    ...(cost?.toLaunch ? [["To launch", `${cost.toLaunch.says}, as an estimate`]] : []),
  ];
  const due = needs.map(({ says, next }) => `  ${says} ${next}`);
  const agreed = criteria.flatMap(({ id, says, state, because, mark, trial, trialNow }) => [
    `  ${state.padEnd(7)}  ${says}  (${because})  ${id}`,
    ...(trial === null ? [] : [`           ${trial}`]),
    ...(trialNow === null ? [] : [`           ${trialNow.says} ${trialNow.believed}`]),
    ...(mark === null ? [] : [`           It was ${mark.says}.`]),
  ]);
  const beside = tracks.map(({ what, owner, budgetWeeks, endsOn, over, ended }) => {
    const until = ended === null ? `${over ? "was to end" : "until"} ${endsOn}` : `ended ${ended.cite.on}`;
    return `  ${what ?? "erased"}  (${owner.name ?? "erased"}, ${budgetWeeks} weeks of work, ${until})`;
  });
  const told = story.map(({ entry, at, says }) => `  ${at.slice(0, 10)}  #${entry}  ${says}`);
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines]);
  return [
    `${name}  (${project.id})`,
    columns(facts),
    ...part("Due", due),
    ...part("Criteria", agreed),
    ...part("Parallel tracks", beside),
    ...part("Story", told),
  ].join("\n");
}
