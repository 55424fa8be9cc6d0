import { resolve } from "node:path";
import type { Day } from "#kernel";
import { type ExitCode, type Terminal, type Typed, WrongUse } from "#platform/command";
import { type Band, bands, makeReport, type Profile, type ReadinessReport, reportMarkdown, type ToReport } from "../domain/index.ts";
import { dayTyped } from "./day-here.ts";
import { fileTyped } from "./file-typed.ts";
import { defaultPlace, textOf, write } from "./files.ts";
import { orRefused } from "./measure-here.ts";
import { marginTyped, measured } from "./measured.ts";
import { type Format, outsTyped, refuseOver } from "./outs-typed.ts";
import { profileKept } from "./profile-kept.ts";
import { saidTyped } from "./said-typed.ts";
import { isSource } from "./source-typed.ts";
import { bandOf, tellReport } from "./tell-report.ts";

/** Measures, judges, writes the reports and tells; the exit code is whether the band that was asked for is reached. */
export async function runAssess(typed: Typed, terminal: Terminal): Promise<ExitCode> {
  const file = fileTyped(typed);
  const today = dayTyped(typed.text("today"), terminal.now);
  const atLeast = bandTyped(typed.text("at-least"));
  const outs = outsTyped(typed.texts("out"));
  const read = [file, typed.text("answers"), typed.text("prompts")].filter((path) => path !== undefined);
  await refuseOver(
    outs.map(({ place }) => place),
    read,
  );
  const asked = await askedTyped(typed, today);
  const profile = await orRefused(terminal, () => measured(file, { typed, terminal, today }));
  if (profile === null) return 2;
  const report = makeReport({ ...asked, profile, today });
  const places =
    outs.length > 0 || terminal.json
      ? outs
      : [{ place: defaultPlace(isSource(file) ? (typed.text("table") ?? "selected") : file), format: "html" as const }];
  const written = await orRefused(terminal, () => writeAll(places, report, profile));
  if (written === null) return 2;
  const measuredOnly = typed.flag("measured-only");
  const json = terminal.json ? String(await rendered(report, profile, "json")).trimEnd() : null;
  terminal.print(json ?? tellReport({ report, profile, places: written, measuredOnly }));
  return isAtLeast(bandOf(report, measuredOnly).reached, atLeast) ? 0 : 1;
}

async function writeAll(places: ReturnType<typeof outsTyped>, report: ReadinessReport, profile: Profile): Promise<readonly string[]> {
  for (const { place, format } of places) await write(place, await rendered(report, profile, format));
  return places.map(({ place }) => resolve(place));
}

function bandTyped(text: string | undefined): Band | null {
  if (text === undefined) return null;
  const band = bands.find((each) => each === text.trim().toUpperCase());
  if (band === undefined) throw new WrongUse(`--at-least is C, B or A, from the ground up; got "${text}".`);
  return band;
}

const isAtLeast = (reached: Band | null, asked: Band | null): boolean =>
  asked === null || (reached !== null && bands.indexOf(reached) >= bands.indexOf(asked));

/** What people say of the data, and what is asked of it. */
async function askedTyped(typed: Typed, today: Day): Promise<Omit<ToReport, "profile" | "today">> {
  const [answers, previous] = [typed.text("answers"), typed.text("previous")];
  const text = answers === undefined ? undefined : await textOf(answers, "--answers");
  return {
    question: typed.text("question")?.trim() || null,
    claimedMargin: marginTyped(typed),
    ...saidTyped(text, typed.texts("said"), today),
    previous: previous === undefined ? null : await profileKept(previous, "--previous"),
  };
}

async function rendered(report: ReadinessReport, profile: Profile, format: Format): Promise<string | Uint8Array> {
  if (format === "md") return reportMarkdown(report, profile);
  const { readinessHtml, readinessJson, readinessPdf } = await import("../server/report-files/index.ts");
  if (format === "pdf") return readinessPdf(report, profile);
  return format === "json" ? readinessJson(report, profile) : readinessHtml(report, profile);
}
