import { workspaceOf, workspaceOption } from "#chapters/workspace/cli";
import { type Command, plain, WrongUse } from "#platform/command";
import {
  type DecisionQualityView,
  getDecisionQuality,
  getOwnTrackRecord,
  getTrackRecord,
  keepFinished,
  lookAtFinished,
  type TrackRecordView,
} from "../contract/index.ts";
import { textTyped } from "./text-typed.ts";

const history: Command = {
  name: "history import",
  summary: "Bring in finished projects from a CSV file: forecasts begin from how long they took against their first plan.",
  usage: "FILE [--dry-run]",
  options: { ...workspaceOption, "dry-run": { type: "boolean", says: "Say how each row is read, and keep nothing." } },
  examples: ["pilothouse history import finished.csv --dry-run", "pilothouse history import finished.csv"],
  run: async (typed, terminal) => {
    const [path] = typed.words;
    if (path === undefined)
      throw new WrongUse("Say which file, with columns for name, start, first promised day or planned days, and end.");
    const body = { text: await textTyped(path, terminal) };
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    const looked = await connection.call(lookAtFinished, { params: { workspace }, body });
    const fresh = looked.read.filter(({ known }) => !known);
    const isDry = typed.flag("dry-run");
    const kept = isDry || fresh.length === 0 ? null : await connection.call(keepFinished, { params: { workspace }, body });
    const lines = [
      ...looked.read.map(({ row, name, ratio, ending, known, remarks }) =>
        [`row ${row}: ${plain(name)}, ${ending}, ${ratio} times its plan${known ? "; kept already" : ""}.`, ...remarks.map(plain)].join(
          " ",
        ),
      ),
      ...looked.refused.map(
        ({ row, column, says }) => `row ${row}${column === null ? "" : `, ${plain(column)}`}: not read. ${plain(says)}`,
      ),
      kept === null ? `${fresh.length} could be kept; nothing was.` : `${fresh.length} kept, ${kept.counting} in all.`,
    ];
    terminal.print(terminal.json ? JSON.stringify({ ...looked, kept: kept === null ? 0 : fresh.length }) : lines.join("\n"));
    return looked.refused.length === 0 && looked.read.length > 0 ? 0 : 1;
  },
};

type Record = TrackRecordView["organisation"];

const says = (title: string, record: Record): readonly string[] => [
  title,
  ...(record.known ? record.value.says : [record.because]).map((line) => `  ${plain(line)}`),
];

/** Each figure in its sentence, and below it what it counts. */
const decided = (title: string, quality: DecisionQualityView["organisation"]): readonly string[] => [
  title,
  ...[quality.weeksToDecision, quality.weeksPast, quality.gos, quality.stops, quality.costAvoided, quality.promises].flatMap(
    ({ figure, counted }) => [
      `  ${plain(figure.known ? figure.value.says : figure.because)}`,
      ...counted.map(({ name, says: came, reported }) => `    ${plain(name)}: ${plain(came)}${reported ? " (reported)" : ""}`),
    ],
  ),
];

const trackRecord: Command = {
  name: "track-record",
  summary:
    "How right forecasts were and how decisions were taken, with what each figure counts; with --me your own, which nobody else can read.",
  usage: "[--me]",
  options: { ...workspaceOption, me: { type: "boolean", says: "Your own record." } },
  run: async (typed, terminal) => {
    const connection = await terminal.connect();
    const workspace = await workspaceOf(typed, connection);
    if (typed.flag("me")) {
      const own = await connection.call(getOwnTrackRecord, { params: { workspace } });
      terminal.print(terminal.json ? JSON.stringify(own) : says("Your own", own.record).join("\n"));
      return 0;
    }
    const found = await connection.call(getTrackRecord, { params: { workspace } });
    const decisions = await connection.call(getDecisionQuality, { params: { workspace } });
    const lines = [
      ...says("What the forecasts said", found.forecasts),
      ...says("What everybody said", found.organisation),
      ...found.kinds.flatMap(({ name, record }) => says(`Of the kind ${plain(name)}`, record)),
      ...decided("How decisions were taken", decisions.organisation),
      ...decisions.kinds.flatMap(({ name, quality }) =>
        quality.known ? decided(`Decisions of the kind ${plain(name)}`, quality.value) : [],
      ),
    ];
    terminal.print(terminal.json ? JSON.stringify({ ...found, decisions }) : lines.join("\n"));
    return 0;
  },
};

export const recordCommands: readonly Command[] = [history, trackRecord];
