import { workspaceOf, workspaceOption } from "#chapters/workspace/cli";
import { type Command, WrongUse } from "#platform/command";
import { type DataSetView, getDataSet, profileView, pushProfile } from "../contract/index.ts";
import { dataSetMeant, questionMeant } from "./data-set-meant.ts";
import { dayTyped } from "./day-here.ts";
import { fileTyped } from "./file-typed.ts";
import { inLines, plain } from "./in-lines.ts";
import { orRefused } from "./measure-here.ts";
import { measuringOptions, profileOf } from "./measured.ts";

/** `pilothouse data push FILE`: measured here, and only the profile goes to a server: counts and figures, no row. */
export const pushCommand: Command = {
  name: "data push",
  summary:
    "Measure a table here, and send only its profile (counts and figures, no row) to the data set of a server: PILOTHOUSE_URL with PILOTHOUSE_KEY.",
  usage: "FILE --data-set NAME",
  options: {
    "data-set": { type: "string", value: "NAME", says: "The data set it is a version of, by name or id." },
    new: { type: "boolean", says: "Name the data set where there is none of that name." },
    version: { type: "string", value: "NAME", says: "What this version is called; today's date where it is left out." },
    question: { type: "string", value: "TEXT", says: "The question of the data set that it is measured for, in its words or by id." },
    ...workspaceOption,
    ...measuringOptions,
  },
  examples: [
    "pilothouse data push customers.csv --data-set Customers --target churned",
    "pilothouse data push report.json --data-set Customers --version 2026-11",
  ],
  run: async (typed, terminal) => {
    const file = fileTyped(typed);
    const meant = typed.text("data-set");
    if (meant === undefined) throw new WrongUse("Say of which data set it is a version: --data-set NAME.");
    const today = dayTyped(typed.text("today"), terminal.now);
    const profile = await orRefused(terminal, () => profileOf(file, { typed, terminal, today }));
    if (profile === null) return 2;
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const page = await dataSetMeant(meant, { connection, workspace }, typed.flag("new"));
    const body = {
      version: typed.text("version") ?? today,
      question: questionMeant(typed.text("question"), page),
      profile: profileView.parse(profile),
    };
    const after = await connection.call(pushProfile, { params: { workspace, dataSet: page.id }, body });
    const said = await connection.call(getDataSet, {
      params: { workspace, dataSet: page.id },
      query: { version: body.version, ...(body.question === null ? {} : { question: body.question }) },
    });
    terminal.print(terminal.json ? JSON.stringify(said) : tellPushed(said, after.versions.length));
    return 0;
  },
};

/** What the server makes of it: with what people said there, which is not known here. */
function tellPushed({ name, made }: DataSetView, versions: number): string {
  const first = `Reported to ${plain(name)}: its ${versions === 1 ? "first version" : `version ${versions}`}. No row left this machine.`;
  if (!made.known) return [first, inLines(made.because)].join("\n");
  const { reached, summary } = made.value.report;
  return [first, `Band: ${reached ?? "none"}.`, ...summary.map((sentence) => inLines(sentence))].join("\n");
}
