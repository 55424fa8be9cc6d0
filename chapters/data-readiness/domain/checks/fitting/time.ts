import { isDay, longDay } from "#kernel";
import { ofTables, ofTablesWithTime } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, countSays, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { roleNamed } from "../role-named.ts";

const OLDEST_DAYS = 90;
const MOST_DRIFT = 0.25;

export const timeKnown: ReadinessCheck = {
  id: "time-known",
  band: "A",
  asks: "It is known when each row came to be, or it does not matter",
  people: { asks: "Is it certain that nothing the data tells of changes in time?", about: "set" },
  next: "Have the time of each row written along.",
  source: "Kapoor & Narayanan (2023), temporal leakage; playbook P-T2: freshness",
  threshold: null,
  effort: { low: 0.5, likely: 1, high: 4, because: "the time is mostly there, one join away" },
  ...ofTables,
  judge: (facts) =>
    roleNamed(facts, {
      role: "time",
      columns: [facts.profile.roles.time ?? []].flat(),
      says: (column) => `${column} says when a row came to be`,
      none: ["No column says when a row came to be.", "Name it, or answer that time does not matter here."],
    }),
};

export const freshEnough: ReadinessCheck = {
  id: "fresh-enough",
  band: "A",
  asks: "The newest rows are recent enough",
  people: { asks: "Is what the data tells of still as it was then?", about: "finding" },
  next: "Bring newer rows, or say why what they tell of has not changed since.",
  source: "playbook P-T2: freshness; the same 90 days that a result counts, our judgement",
  threshold: { value: OLDEST_DAYS, says: "the newest row at most 90 days old", assumed: true },
  effort: { low: 0.5, likely: 1.5, high: 5, because: "a newer export, and access to it" },
  ...ofTablesWithTime,
  judge: ({ profile: { time } }) => {
    if (!time.known) return notMeasured(time.because, "Choose a column that says when a row came to be.");
    const { ageDays, column, to } = time.value;
    const age = Math.round(ageDays);
    const says =
      age < 0
        ? `The newest row lies ahead, on ${dayOfRow(to)} by ${column}.`
        : `The newest row is ${counted(age, "day", "days")} old, of ${dayOfRow(to)} by ${column}.`;
    return age > OLDEST_DAYS ? failed(says, [column]) : passed(says);
  },
};

/** An instant as people say its day. */
function dayOfRow(instant: string): string {
  const text = instant.slice(0, 10);
  return isDay(text) ? longDay(text) : text;
}

/** χ² with nine degrees of freedom at 95 %: what the index shows by chance between two halves of n rows is below 16.92 × 4 / n. */
const NOISE = 16.919 * 4;

export const steadyColumns: ReadinessCheck = {
  id: "early-late-drift",
  band: "A",
  asks: "The later rows are like the earlier ones",
  people: { asks: "Is the change understood, and is the model trained on what holds now?", about: "finding" },
  next: "Find out what changed and when, and train on what came after.",
  source: "Population stability index: 0.25 in credit scoring (Siddiqi 2006); what chance shows after Yurdakul (2018)",
  threshold: { value: MOST_DRIFT, says: "population stability index at most 0.25 between the halves", assumed: true },
  effort: { low: 0.5, likely: 2, high: 6, because: "to find what changed, and to decide from when on the data counts" },
  ...ofTablesWithTime,
  judge: ({ profile: { time, rows, roles } }) => {
    if (!time.known) return notMeasured(time.because, "Choose a column that says when a row came to be.");
    const drift = time.value.drift
      .filter(({ column }) => column !== roles.identifier && column !== roles.time)
      .sort((a, b) => b.psi - a.psi);
    const noise = NOISE / Math.max(1, rows);
    const worst = drift[0];
    if (worst === undefined)
      return notMeasured("No column was compared early against late.", "Measure again with columns beside the time.");
    const season = isShort(time.value) ? "; of less than two years a season shows as well" : "";
    const says = `${worst.column} changed most from the first half to the second: an index of ${worst.psi.toFixed(2)}`;
    const moved = drift.filter(({ psi }) => psi - noise > MOST_DRIFT).map(({ column }) => column);
    if (moved.length > 1) return failed(`${says}; ${namesSay(moved.slice(1))} changed too${season}.`, moved);
    if (moved.length === 1) return failed(`${says}${season}.`, moved);
    if (noise <= MOST_DRIFT && worst.psi <= MOST_DRIFT) return passed(`${says}, and none above 0.25.`);
    return notMeasured(
      `${says}; of ${countSays(rows)} rows chance alone shows up to ${noise.toFixed(2)}.`,
      `Bring more rows: ${countSays(NOISE / (MOST_DRIFT / 2))} tell.`,
      [worst.column],
    );
  },
};

/** What comes and goes with the seasons is told from a change only by two of each; of a few weeks nobody thinks of seasons. */
function isShort({ from, to }: { readonly from: string; readonly to: string }): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 60 && days < 730;
}
