import { writeFile } from "node:fs/promises";
import { light, reliabilityDiagram, svgOf } from "#charts";
import { problem } from "#kernel";
import { type ExitCode, type Terminal, type Typed, withTable } from "#platform/command";
import { type CalibrationReport, calibrationReport, readClaims } from "../domain/index.ts";
import { claimTable } from "./claim-table.ts";
import { tellCalibration } from "./tell-calibration.ts";

const notWritten = problem<{ file: string; why: string }>(
  "forecasting/file-not-written",
  409,
  ({ file, why }) => `"${file}" could not be written: ${why}. Choose another place with --svg.`,
);

/** What `pilothouse calibration` does, loaded once it is asked for. */
export async function runCalibration(file: string, typed: Typed, terminal: Terminal): Promise<ExitCode> {
  const report = await withTable(file, terminal, async (given) =>
    calibrationReport(
      given.name,
      readClaims(await claimTable(given), { probability: typed.text("probability"), outcome: typed.text("outcome") }),
    ),
  );
  const svg = typed.text("svg");
  const drawn = svg === undefined ? null : await draw(report, svg);
  terminal.print(terminal.json ? JSON.stringify(report, null, 2) : tellCalibration(report, drawn));
  return 0;
}

/** Writes the diagram where there is one; the sentence for whoever asked. @throws {notWritten} */
async function draw({ reliability }: CalibrationReport, place: string): Promise<string> {
  if (!reliability.known) return `No diagram was drawn. ${reliability.because}`;
  const drawing = reliabilityDiagram(reliability.value, { width: 480 });
  await writeFile(place, `${svgOf(drawing, light)}\n`).catch((error: unknown) => {
    throw notWritten({ file: place, why: error instanceof Error ? error.message : String(error) });
  });
  return `The diagram: ${place}`;
}
