import { type Command, cut, inLines, plain, type Terminal, type Typed, WrongUse } from "#platform/command";
import type { ComparedColumn, MovedCheck, Profile, ReadinessReport } from "../domain/index.ts";
import { dayTyped } from "./day-here.ts";
import { orRefused } from "./measure-here.ts";
import { measuringOptions, profileOf } from "./measured.ts";

const MOST = 40;

/** `pilothouse data compare A B`: what changed from one version to the next, before anybody trains on it. */
export const compareCommand: Command = {
  name: "data compare",
  summary:
    "Compare two versions: tables, or .json reports that were kept. Exit 0 where nothing got worse, 1 where a check fails that held, or a column went or changed its type.",
  usage: "BEFORE NOW",
  options: measuringOptions,
  examples: [
    "pilothouse data compare customers-2026-10.csv customers-2026-11.csv --target churned",
    "pilothouse data compare last-month.json customers.parquet --json",
  ],
  run: async (typed, terminal) => {
    const [before, now, ...more] = typed.words;
    if (before === undefined || now === undefined || more.length > 0)
      throw new WrongUse("Name two versions: the one before, then the one now.");
    const both = await sides([before, now], typed, terminal);
    if (both === null) return 2;
    const [was, is] = both;
    const { comparedColumns, compareSays, movedChecks, rowsSay } = await import("../domain/index.ts");
    const compared = {
      says: compareSays(was, is),
      rows: rowsSay(was.profile.rows, is.profile.rows),
      checks: movedChecks(was.report, is.report),
      columns: comparedColumns(was.profile, is.profile).filter(({ moved }) => moved.length > 0),
    };
    terminal.print(
      terminal.json
        ? JSON.stringify({ ...compared, columns: compared.columns.map(({ name, moved }) => ({ name, moved })) })
        : tell(compared),
    );
    return compared.checks.some(isWorse) || compared.columns.some(isLost) ? 1 : 0;
  },
};

interface Side {
  readonly profile: Profile;
  readonly report: ReadinessReport;
}

/** Judged on the same day with nothing said, so that only the data differs. */
async function sides([before, now]: readonly [string, string], typed: Typed, terminal: Terminal): Promise<readonly [Side, Side] | null> {
  const today = dayTyped(typed.text("today"), terminal.now);
  const profiles = await orRefused(terminal, async () => [
    await profileOf(before, { typed, terminal, today }),
    await profileOf(now, { typed, terminal, today }),
  ]);
  const [was, is] = profiles ?? [];
  if (was === undefined || is === undefined) return null;
  const { makeReport, nothingSaid } = await import("../domain/index.ts");
  const judged = (profile: Profile): Side => ({
    profile,
    report: makeReport({
      profile,
      question: null,
      claimedMargin: null,
      said: nothingSaid,
      history: [],
      previous: null,
      today: profile.measuredOn,
    }),
  });
  return [judged(was), judged(is)];
}

const isWorse = ({ was, is }: MovedCheck): boolean => is === "failed" && was === "passed";

const isLost = ({ was, is }: ComparedColumn): boolean => was !== null && (is === null || is.type !== was.type);

interface Compared {
  readonly says: string;
  readonly rows: string;
  readonly checks: readonly MovedCheck[];
  readonly columns: readonly ComparedColumn[];
}

const states = { passed: "held", failed: "failed", waived: "waived", "not-measured": "not looked at" } as const;

function tell({ says, rows, checks, columns }: Compared): string {
  const moved = checks.map(({ check, was, is, says: found }) =>
    inLines(`${check}: ${was === null ? "not asked" : states[was]} before, ${is === null ? "not asked" : states[is]} now. ${found}`, {
      first: "  ",
      hang: "    ",
    }),
  );
  const shown = columns
    .slice(0, MOST)
    .map(({ name, moved: how }) => inLines(`${cut(name, 40)}: ${plain(how.join("; "))}`, { first: "  ", hang: "    " }));
  const left = columns.length - shown.length;
  return [
    says,
    rows,
    ...(moved.length === 0 ? [] : ["", "Checks that came to something else:", ...moved]),
    ...(shown.length === 0 ? [] : ["", "Columns that changed:", ...shown, ...(left > 0 ? [`  and ${left} more`] : [])]),
  ].join("\n");
}
