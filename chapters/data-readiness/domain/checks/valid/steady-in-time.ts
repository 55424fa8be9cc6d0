import { ofTablesWithTime } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, countSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

export const steadyInTime: ReadinessCheck = {
  id: "steady-in-time",
  band: "B",
  asks: "Rows come steadily, without gaps and bursts",
  people: { asks: "Is it known why rows are missing or crowded there?", about: "finding" },
  next: "Ask what happened then: an outage, a back-fill, a holiday; fetch what is missing.",
  source:
    "playbook P-M5: fresh data flowing; a gap by chance once in a hundred sets (Poisson); a burst is median + 6 scaled median absolute deviations, our judgement",
  threshold: {
    value: 0,
    says: "no stretch without a row where rows would be expected, no period far above the usual of its weekday or hour",
    assumed: true,
  },
  effort: { low: 0.5, likely: 1, high: 4, because: "to find what happened, and to fetch what is missing" },
  ...ofTablesWithTime,
  judge: ({ profile: { time } }) => {
    if (!time.known) return notMeasured(time.because, "Choose a column that says when a row came to be.");
    const { gaps, bursts, volume, period, column } = time.value;
    if (gaps.length === 0 && bursts.length === 0)
      return passed(
        `No stretch of ${counted(volume.length, period, `${period}s`)} lacks rows where they would be expected, and none has far more than usual.`,
      );
    const gap = gaps[0];
    const burst = bursts[0];
    const says = [
      ...(gap === undefined
        ? []
        : [
            `${counted(gaps.length, "stretch has", "stretches have")} no row, the first from ${gap.from.slice(0, 10)} to ${gap.to.slice(0, 10)}`,
          ]),
      ...(burst === undefined
        ? []
        : [
            `${counted(bursts.length, `${period} holds`, `${period}s hold`)} far more than usual, the first from ${burst.start.slice(0, 10)} with ${countSays(burst.rows)} rows`,
          ]),
    ];
    return failed(`By ${column}, ${says.join("; ")}.`, [column]);
  },
};
