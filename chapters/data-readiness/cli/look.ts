import { type Command, cut, inLines, plain, withTable } from "#platform/command";
import type { typeName } from "../domain/index.ts";
import type { Look } from "../server/assess/index.ts";
import { dayTyped } from "./day-here.ts";
import { fileTyped } from "./file-typed.ts";
import { limits, orRefused, progress } from "./measure-here.ts";
import { optionOf } from "./roles-typed.ts";

/** `pilothouse data look FILE`: what the columns are, and what they are taken for, before anything is judged. */
export const lookCommand: Command = {
  name: "data look",
  summary: "Show a table's columns, their types, and what each is guessed to be for. Nothing leaves this machine.",
  usage: "FILE",
  examples: ["pilothouse data look customers.csv", "zcat export.csv.gz | pilothouse data look - --json"],
  run: async (typed, terminal) => {
    const file = fileTyped(typed);
    const today = dayTyped(undefined, terminal.now);
    const [{ lookAt }, { typeName }] = await Promise.all([import("../server/assess/index.ts"), import("../domain/index.ts")]);
    const look = await orRefused(terminal, () =>
      withTable(file, terminal, (table) => lookAt({ ...table, today }, { limits, onProgress: progress(terminal) })),
    );
    if (look === null) return 2;
    terminal.print(terminal.json ? JSON.stringify(look, null, 2) : tellLook(look, typeName));
    return 0;
  },
};

function tellLook({ rows, columns, guessed }: Look, names: typeof typeName): string {
  const width = Math.min(48, Math.max(0, ...columns.map(({ name }) => [...plain(name)].length)));
  const taken = guessed.map(({ role, column, because }) =>
    inLines(`--${optionOf(role)} "${column}": ${because}`, { first: "  ", hang: "    " }),
  );
  return [
    `${rows.toLocaleString("en-GB")} rows, ${columns.length.toLocaleString("en-GB")} columns`,
    "",
    ...columns.map(({ name, type }) => `${cut(name, width).padEnd(width)}  ${names[type]}`),
    ...(taken.length === 0 ? [] : ["", "Guessed, so say them or others:", ...taken]),
  ].join("\n");
}
