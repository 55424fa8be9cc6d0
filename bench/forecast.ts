// Ship dates of a portfolio: 10,000 worlds of 200 projects with rework and shared bias, ours against a vectorised NumPy program of the same model,
// in one run. Both are warm, five runs each, the median told; both have to agree with each other, and with the exact absorbing chain. Then the same
// projects in 20 teams of ten that share their people, one project forecast whole, and one dragged while nine others of its team go on.
import { execFileSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";
import { forecastOf } from "#chapters/forecasting/domain";
import { day } from "#kernel";
import type { PhaseGraph, Ratio } from "../chapters/forecasting/domain/simulation/phase-graph.ts";
import { sharedDraws } from "../chapters/forecasting/domain/simulation/shared-draws.ts";
import { shipDays } from "../chapters/forecasting/domain/simulation/ship-days.ts";
import { simulateProject } from "../chapters/forecasting/domain/simulation/simulate.ts";
import { simulateTeam, type TeamMember } from "../chapters/forecasting/domain/simulation/simulate-team.ts";
import { factsOf } from "../chapters/lifecycle/domain/facts/facts.fixture.ts";
import { quantile, report } from "./support/report.ts";

const root = join(import.meta.dirname, "..");
const WORLDS = 10_000;
const PROJECTS = 200;
const RUNS = 5;
const ORACLE_WORLDS = 100_000;
/** Counted so often that shares are as good as known. */
const SURE = 1e6;

const ratio: Ratio = {
  belief: { mean: Math.log(1.3), spread: 0.6, weight: 3, freedom: 4 },
  shares: { time: 0.25, project: 0.375, visit: 0.375 },
};
const projects = Array.from(
  { length: PROJECTS },
  (_, at): PhaseGraph => ({
    phases: [
      {
        name: "data",
        length: { days: 14 },
        next: [
          { to: 1, count: 8 },
          { to: "killed", count: 2 },
        ],
      },
      {
        name: "proof",
        length: { days: 28 },
        next: [
          { to: 2, count: 6.5 },
          { to: 0, count: 1.5 },
          { to: "killed", count: 2 },
        ],
      },
      {
        name: "decision",
        length: { days: 7 },
        next: [
          { to: 3, count: 7 },
          { to: 1, count: 1 },
          { to: "killed", count: 2 },
        ],
      },
      {
        name: "building",
        length: { days: 56 },
        next: [
          { to: "shipped", count: 8.5 },
          { to: 1, count: 1 },
          { to: "killed", count: 0.5 },
        ],
      },
    ],
    ...{ start: at % 4, gone: 0, before: null, shrinks: 0.5 },
  }),
);
const oracle: PhaseGraph = {
  phases: [
    { name: "data", length: { days: 4 }, next: [{ to: 1, count: SURE }] },
    { name: "model", length: { days: 6 }, next: [{ to: 2, count: SURE }] },
    {
      name: "validation",
      length: { days: 2 },
      next: [
        { to: "shipped", count: 0.5 * SURE },
        { to: 1, count: 0.3 * SURE },
        { to: 0, count: 0.1 * SURE },
        { to: "killed", count: 0.1 * SURE },
      ],
    },
  ],
  ...{ start: 0, gone: 0, before: null, shrinks: 1 },
};

interface Said {
  readonly seconds: readonly number[];
  readonly said: readonly { readonly ships: number; readonly p50: number; readonly p80: number }[];
  readonly oracle: { readonly mean: number; readonly variance: number; readonly ships: number };
  readonly version: string;
}

console.log(`load ${loadavg()[0]?.toFixed(2)} before; the machine should be doing nothing else`);
const asked = { worlds: WORLDS, runs: RUNS, ...ratio, projects, oracle, oracleWorlds: ORACLE_WORLDS };
const peer: Said = JSON.parse(
  execFileSync(peerPython(), [join(root, "bench/support/peer_forecast.py"), JSON.stringify(asked)], { encoding: "utf8", env: oneThread() }),
);
const ours = ourRuns();
agree();
exact("NumPy", peer.oracle);
exact("ours", ourOracle());

const against = `${peer.version}, vectorised, the same model`;
const [seconds, peerSeconds] = [quantile(ours, 0.5), quantile(peer.seconds, 0.5)];
report({
  name: "10,000 worlds × 200 projects with rework and shared bias",
  ours: seconds,
  peer: peerSeconds,
  against,
  unit: "s",
  better: "lower",
  bar: 1,
});
report({ name: "the same, in one process", ours: seconds, peer: 1, against: "bar", unit: "s", better: "lower" });
const sharing = inTeams(); // nothing is asked of it: it is told beside what it costs without
console.log(`  in 20 teams of ten who share six people ${sharing.toFixed(2)} s, ${(sharing / seconds).toFixed(1)} times as long`);
report({ name: "one of a team of ten dragged, warm", ours: draggedInTeam(), peer: 50, against: "bar", unit: "ms", better: "lower" });
report({ name: "one project forecast whole, warm", ours: oneProject(), peer: 50, against: "bar", unit: "ms", better: "lower" });

function run(): readonly ReturnType<typeof simulateProject>[] {
  const shared = sharedDraws(ratio, { seed: "bench", worlds: WORLDS });
  // As a portfolio keeps it: what becomes of each, of which the first four are looked at here.
  return projects.flatMap((graph, at) => {
    const worlds = simulateProject(graph, { shared, shares: ratio.shares, seed: `bench ${at}` });
    return at < 4 ? [worlds] : [];
  });
}

function ourRuns(): readonly number[] {
  run();
  return Array.from({ length: RUNS }, () => {
    const began = performance.now();
    run();
    return (performance.now() - began) / 1000;
  });
}

/** Chances and days of both, within four standard errors of their difference; shared worlds make each error larger than that of a chance alone. */
function agree(): void {
  run().forEach((worlds, at) => {
    const days = shipDays(worlds);
    const theirs = peer.said[at];
    const [p50, p80] = [days.ifShipped(0.5), days.ifShipped(0.8)];
    if (theirs === undefined || !p50.known || !p80.known) throw new RangeError("four projects were asked for");
    const off = [
      (days.ships.value - theirs.ships) / days.ships.error,
      (p50.value.value - theirs.p50) / p50.value.error,
      (p80.value.value - theirs.p80) / p80.value.error,
    ].map((each) => Math.abs(each) / Math.SQRT2);
    console.log(
      `project ${at + 1}: ours ${days.ships.value.toFixed(3)}, NumPy ${theirs.ships.toFixed(3)}; off by ${off.map((each) => each.toFixed(1)).join(", ")} errors`,
    );
    if (Math.max(...off) > 4) throw new RangeError("ours and the peer do not agree");
  });
}

function ourOracle(): Said["oracle"] {
  const none: Ratio = { ...ratio, belief: null };
  const shared = sharedDraws(none, { seed: "oracle", worlds: ORACLE_WORLDS });
  const worlds = simulateProject(oracle, { shared, shares: none.shares, seed: "oracle" });
  const days = worlds.shipsIn.map((each, world) => Math.min(each, worlds.killedIn[world] ?? Infinity));
  const mean = days.reduce((sum, each) => sum + each, 0) / ORACLE_WORLDS;
  const variance = days.reduce((sum, each) => sum + (each - mean) ** 2, 0) / ORACLE_WORLDS;
  return { mean, variance, ships: shipDays(worlds).ships.value };
}

/** 18, 92 and 5/6, by absorbing chain. */
function exact(who: string, { mean, variance, ships }: Said["oracle"]): void {
  console.log(`exact 18, 92, 0.8333; ${who} ${mean.toFixed(2)}, ${variance.toFixed(2)}, ${ships.toFixed(4)}`);
  const off = [(mean - 18) / Math.sqrt(92 / ORACLE_WORLDS), (ships - 5 / 6) / Math.sqrt(5 / 36 / ORACLE_WORLDS), (variance - 92) / 1.5];
  if (Math.max(...off.map(Math.abs)) > 4) throw new RangeError(`${who} misses the exact oracle`);
}

/** Milliseconds, the median of thirty after ten. */
function oneProject(): number {
  const facts = factsOf(2, {
    ...{ name: "Churn", kind: "trained-model", phase: "proof-of-concept", entered: "2026-11-09" },
    ...{ technique: true, problem: true, data: true },
  });
  const times = Array.from({ length: 40 }, () => {
    const began = performance.now();
    forecastOf(facts, day("2026-11-23"));
    return performance.now() - began;
  });
  return quantile(times.slice(10), 0.5);
}

/** A team of ten, each of whom asks for one of its six people in the first phases and two while it is built. */
function teamOfTen(team: number): readonly TeamMember[] {
  return projects.slice(team * 10, team * 10 + 10).map((graph, at) => ({ project: `${team * 10 + at}`, graph, ratio, asks: [1, 1, 1, 2] }));
}

/** Seconds, all 20 teams, the median of three after one. */
function inTeams(): number {
  const times = Array.from({ length: 4 }, () => {
    const began = performance.now();
    for (let team = 0; team < PROJECTS / 10; team++) simulateTeam(6, teamOfTen(team), { seed: "bench", worlds: WORLDS });
    return (performance.now() - began) / 1000;
  });
  return quantile(times.slice(1), 0.5);
}

/** Milliseconds: one member anew each time, the others walked before; the median of fifteen after five. */
function draggedInTeam(): number {
  const [own, ...others] = teamOfTen(1);
  if (own === undefined) throw new RangeError("a team of ten has ten");
  const times = Array.from({ length: 20 }, () => {
    const began = performance.now();
    simulateTeam(6, [{ ...own }, ...others], { seed: "bench", worlds: WORLDS });
    return performance.now() - began;
  });
  return quantile(times.slice(5), 0.5);
}

/** NumPy's vector loops use one thread; what is behind it may use more. */
function oneThread(): NodeJS.ProcessEnv {
  return { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
}

/** Made where it is not there. */
function peerPython(): string {
  const command = [join(root, "scripts/interop.mjs"), "--environment"];
  const said = execFileSync(process.execPath, command, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return said.trim().split("\n").at(-1) ?? "";
}
