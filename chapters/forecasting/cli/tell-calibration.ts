import { longDay } from "#kernel";
import { cut, inLines, plain } from "#platform/command";
import { type CalibrationReport, isOutside } from "../domain/index.ts";

/** The report in a terminal: what was read, what it says, the figures, the curve, what is learnt, what to mind. */
export function tellCalibration(report: CalibrationReport, drawn: string | null): string {
  const { scores, tenths, reliability, putRight, mind } = report;
  const told = tenths.filter(({ says }) => says !== null).toSorted((a, b) => a.luck - b.luck);
  return [
    ...head(report),
    ...(mind.length === 0 ? [] : ["", ...mind.map((each) => inLines(each))]),
    "",
    ...told.slice(0, 3).map(({ says }) => inLines(says ?? "")),
    ...scores.says.map((says) => inLines(says)),
    "",
    ...figures(report),
    "",
    ...curve(report),
    ...(reliability.known ? ["", inLines(reliability.value.says)] : []),
    inLines(putRight.known ? putRight.value.says : putRight.because),
    ...kinds(report),
    ...(drawn === null ? [] : ["", inLines(drawn, { hang: "  " })]),
  ].join("\n");
}

const count = (number: number): string => number.toLocaleString("en-GB");
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const third = (value: number): string => value.toFixed(3).replace("-", "−");

function head({ file, read, stated }: CalibrationReport): readonly string[] {
  const { statements, came, voids, open, used, inPercent } = read;
  const when = stated === null ? "" : `, ${longDay(stated.from)} to ${longDay(stated.to)}`;
  const left = [voids > 0 ? `${count(voids)} void` : "", open > 0 ? `${count(open)} still open` : ""].filter((each) => each !== "");
  return [
    inLines(
      `${plain(file)}: ${count(statements)} statements, ${count(came)} came true${when}${left.length > 0 ? `; not scored: ${left.join(", ")}` : ""}`,
      {
        hang: "  ",
      },
    ),
    inLines(
      `Probability from “${plain(used.probability)}” (${inPercent ? "in percent" : "as shares"}), outcome from “${plain(used.outcome)}”. Others: --probability, --outcome.`,
      { hang: "  " },
    ),
  ];
}

function figures({ scores, putRight }: CalibrationReport): readonly string[] {
  const { brier, logScore, baseline, skill, miscalibration, discrimination, uncertainty, spiegelhalter } = scores;
  const how = { exact: "exact", redrawn: "20,000 redrawn", normal: "normal law" } as const;
  const rows: readonly (readonly [string, string, string])[] = [
    ["Brier score (0–1)", third(brier), "0 best, 0.250 always half, 1 worst"],
    ["= miscalibration", third(miscalibration), "lost by wrong percentages"],
    ["− discrimination", third(discrimination), "won by telling apart"],
    ["+ uncertainty", third(uncertainty), "of the question itself"],
    ["Skill", skill.known ? third(skill.value) : "–", skill.known ? "against the share that came; 1 best" : "all came out alike"],
    ["Log score", third(logScore), "0 best, 0.693 always half"],
    ["Baseline points", baseline.toFixed(1).replace("-", "−"), "100 best, 0 always half"],
    spiegelhalter.known
      ? [
          "Spiegelhalter's Z",
          spiegelhalter.value.z.toFixed(2).replace("-", "−"),
          `luck: ${chanceSays(spiegelhalter.value.chance)} (${how[spiegelhalter.value.by]})`,
        ]
      : ["Spiegelhalter's Z", "–", "nothing to test"],
    ...(putRight.known
      ? [["Recalibration", `${third(putRight.value.slope)}`, `slope; shift ${third(putRight.value.shift)}, on log odds`] as const]
      : []),
  ];
  return rows.map(([name, value, says]) => `  ${name.padEnd(18)} ${value.padStart(7)}   ${says}`);
}

const chanceSays = (chance: number): string => (chance < 0.001 ? "less than 0.1 %" : `${(chance * 100).toFixed(1)} %`);

/** Steps of the curve; tenths that are only counted where a curve is not to be had. */
function curve({ reliability, tenths }: CalibrationReport): readonly string[] {
  if (!reliability.known) {
    const rows = tenths.map(
      ({ about, statements, came }) => `  ${percent(about).padStart(6)}  ${String(statements).padStart(6)}  ${String(came).padStart(6)}`,
    );
    return ["   about    said    came", ...rows, inLines(reliability.because)];
  }
  if (reliability.value.steps.length > MOST_STEPS) return inTenths(tenths);
  const rows = reliability.value.steps.map((step) => {
    const range = percent(step.from) === percent(step.to) ? percent(step.from) : `${percent(step.from)} to ${percent(step.to)}`;
    const luck = `${percent(step.low)} to ${percent(step.high)}`;
    return `  ${range.padEnd(14)} ${count(step.statements).padStart(7)} ${percent(step.said).padStart(7)} ${percent(step.came).padStart(7)}   ${luck}${isOutside(step) ? "  *" : ""}`;
  });
  return [
    "  stated            many    mean    came   by luck, 9 in 10",
    ...rows,
    ...(reliability.value.steps.some(isOutside) ? ["  * farther off than luck"] : []),
  ];
}

/** A curve of more levels is for a picture. */
const MOST_STEPS = 25;

function inTenths(tenths: CalibrationReport["tenths"]): readonly string[] {
  const rows = tenths.map(({ about, statements, said, share, low, high }) =>
    [
      `  ${`about ${percent(about)}`.padEnd(14)} ${count(statements).padStart(7)} ${percent(said).padStart(7)}`,
      ` ${percent(share).padStart(7)}   ${percent(low)} to ${percent(high)}`,
    ].join(""),
  );
  return ["  stated            many    mean    came   in the long run, 9 in 10", ...rows];
}

function kinds({ kinds: all }: CalibrationReport): readonly string[] {
  if (all.length < 2) return [];
  const rows = all
    .slice(0, 20)
    .map(
      ({ kind, statements, came, brier }) =>
        `  ${cut(kind, 30).padEnd(30)} ${count(statements).padStart(7)} ${count(came).padStart(7)} ${third(brier).padStart(7)}`,
    );
  return ["", "  kind                              said    came   Brier", ...rows];
}
