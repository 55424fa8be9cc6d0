import { resolve } from "node:path";
import type { Day } from "#kernel";
import { type Command, type Typed, WrongUse } from "#platform/command";
import { type Band, bands, type Profile, type ReadinessReport, type ToReport } from "../domain/index.ts";
import { dayTyped } from "./day-here.ts";
import { fileTyped } from "./file-typed.ts";
import { defaultPlace, textOf, write } from "./files.ts";
import { orRefused } from "./measure-here.ts";
import { marginTyped, measured, measuringOptions } from "./measured.ts";
import { type Format, outsTyped } from "./outs-typed.ts";
import { profileKept } from "./profile-kept.ts";

/** A table in, an honest report out: no server, no account, nothing leaves this machine. */
export const assessCommand: Command = {
  name: "data assess",
  summary:
    "Measure a table where it lies, and say which band of readiness it has reached, what holds it there and what the work would take. No account, nothing leaves this machine. Exit 0 where the band asked for is reached, 1 where not, 2 where the file cannot be read.",
  usage: "FILE",
  options: {
    question: { type: "string", value: "TEXT", says: "What the data must answer; band A cannot be reached without." },
    out: { type: "string", value: "FILE", multiple: true, says: "Where a report goes: .html, .pdf, .md or .json; may be repeated." },
    "at-least": { type: "string", value: "C|B|A", says: "Exit 1 unless this band is reached." },
    "measured-only": { type: "boolean", says: "Judge by what was measured alone, not by what people must answer." },
    said: { type: "string", value: "CHECK=yes:WHY", multiple: true, says: "What a person answers: yes, partly or no; may be repeated." },
    answers: { type: "string", value: "FILE", says: "Answers, waivers and estimates as JSON, kept beside the data." },
    previous: { type: "string", value: "FILE", says: "The version before, as a .json report: says what changed." },
    ...measuringOptions,
  },
  examples: [
    "pilothouse data assess customers.csv --target churned",
    'pilothouse data assess customers.csv --target churned --question "Who leaves within 90 days?" --out report.pdf',
    'pilothouse data assess customers.parquet --said lawful="yes:contract of 2025" --at-least B --json',
    "pilothouse data assess cases.ndjson --input question --expected answer --margin 0.05",
  ],
  run: async (typed, terminal) => {
    const file = fileTyped(typed);
    const today = dayTyped(typed.text("today"), terminal.now);
    const atLeast = bandTyped(typed.text("at-least"));
    const outs = outsTyped(typed.texts("out"));
    const asked = await askedTyped(typed, today);
    const profile = await orRefused(terminal, () => measured(file, { typed, terminal, today }));
    if (profile === null) return 2;
    const { makeReport } = await import("../domain/index.ts");
    const report = makeReport({ ...asked, profile, today });
    const places = outs.length > 0 || terminal.json ? outs : [{ place: defaultPlace(file), format: "html" as const }];
    const written = await orRefused(terminal, () => writeAll(places, report, profile));
    if (written === null) return 2;
    const { bandOf, tellReport } = await import("./tell-report.ts");
    const measuredOnly = typed.flag("measured-only");
    const json = terminal.json ? String(await rendered(report, profile, "json")).trimEnd() : null;
    terminal.print(json ?? tellReport({ report, profile, places: written, measuredOnly }));
    return isAtLeast(bandOf(report, measuredOnly).reached, atLeast) ? 0 : 1;
  },
};

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
  const { saidTyped } = await import("./said-typed.ts");
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
  if (format === "md") return (await import("../domain/index.ts")).reportMarkdown(report, profile);
  const { readinessHtml, readinessJson, readinessPdf } = await import("../server/report-files/index.ts");
  if (format === "pdf") return readinessPdf(report, profile);
  return format === "json" ? readinessJson(report, profile) : readinessHtml(report, profile);
}
