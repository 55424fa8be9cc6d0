import type { Answer } from "#kernel";
import { inLines, plain } from "#platform/command";
import type { ItemsForecastView } from "../contract/index.ts";
import { backtestSays, type ItemsModel, type LogRead, logSays } from "../domain/index.ts";

interface Told {
  readonly says: string;
  readonly model: Answer<ItemsModel> | ItemsForecastView["model"];
  /** Where it was read here. */
  readonly log: LogRead | null;
}

/** The answer, how such ranges held, what it is made of, and what was read. */
export function tellItems({ says, model, log }: Told): string {
  const read = log === null ? [] : ["", ...tellLog(log)];
  if (!model.known) return [inLines(says), ...read].join("\n");
  const { backtests, drift, growth, mind } = model.value;
  return [
    inLines(says),
    "",
    "On its own past",
    ...(backtests.length === 0 ? ["  There are too few weeks for a back-test."] : backtests.map((each) => indented(backtestSays(each)))),
    "",
    "What it is made of",
    indented(`The pace strays by ${drift.value.toFixed(2)}. ${drift.says}`),
    indented(`A list grows ${growth.low.toFixed(2)} to ${growth.high.toFixed(2)} times. ${growth.says}`),
    ...mind.map(indented),
    ...read,
  ].join("\n");
}

/** What was read of a log, what was left out, and what is never kept. */
export const tellLog = (read: LogRead): readonly string[] => [
  inLines(logSays(read)),
  ...read.leftOut.map(({ says, rows, firstRow, column }) => {
    const where = column === null ? `row ${firstRow}` : `row ${firstRow}, ${plain(column)}`;
    return indented(`${rows.toLocaleString("en-GB")} left out, the first in ${where}: ${plain(says)}`);
  }),
  ...(read.people.length === 0 ? [] : [indented(`Not read and never kept: ${read.people.map(plain).join(", ")}.`)]),
];

const indented = (text: string): string => inLines(text, { first: "  ", hang: "  " });
