import { workspaceOf } from "#chapters/workspace/cli";
import { type ExitCode, inLines, plain, type Terminal, type Typed, WrongUse } from "#platform/command";
import { type DataSetView, getDataSet, profileView, pushProfile } from "../contract/index.ts";
import { dataSetMeant, questionMeant } from "./data-set-meant.ts";
import { dayTyped } from "./day-here.ts";
import { fileTyped } from "./file-typed.ts";
import { orRefused } from "./measure-here.ts";
import { profileOf } from "./measured.ts";

export async function runPush(typed: Typed, terminal: Terminal): Promise<ExitCode> {
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
}

/** What the server makes of it: with what people said there, which is not known here. */
function tellPushed({ name, made }: DataSetView, versions: number): string {
  const first = `Reported to ${plain(name)}: its ${versions === 1 ? "first version" : `version ${versions}`}. No row left this machine.`;
  if (!made.known) return [first, inLines(made.because)].join("\n");
  const { reached, summary } = made.value.report;
  return [first, `Band: ${reached ?? "none"}.`, ...summary.map((sentence) => inLines(sentence))].join("\n");
}
