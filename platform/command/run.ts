import { parseArgs } from "node:util";
import { Problem } from "#kernel";
import { type Command, type ExitCode, type Option, type Terminal, type Typed, WrongUse } from "./command.ts";

const everywhere: Readonly<Record<string, Option>> = {
  json: { type: "boolean", says: "Print one JSON document and nothing else." },
  help: { type: "boolean", says: "Show this help." },
};

/** Finds the command in what was typed, runs it, and turns whatever is thrown into a sentence and an exit code. */
export async function runCommand(
  commands: readonly Command[],
  typed: readonly string[],
  terminalFor: (json: boolean) => Terminal,
): Promise<ExitCode> {
  const found = commands.filter((command) => startsWith(typed, command.name)).sort((a, b) => b.name.length - a.name.length)[0];
  const terminal = terminalFor(typed.includes("--json"));
  if (!found) return noSuchCommand(commands, typed, terminal);
  try {
    const parsed = parse(found, typed.slice(found.name.split(" ").length));
    if (parsed.flag("help")) {
      terminal.print(help(found));
      return 0;
    }
    return await found.run(parsed, terminal);
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.complain(`${error.message}\n\n${help(found)}`);
      return 2;
    }
    if (error instanceof Problem) {
      terminal.complain(
        terminal.json ? JSON.stringify({ code: error.code, detail: error.message, details: error.details }) : error.message,
      );
      return 1;
    }
    throw error;
  }
}

const startsWith = (typed: readonly string[], name: string): boolean => name.split(" ").every((word, place) => typed[place] === word);

function parse(command: Command, rest: readonly string[]): Typed {
  const options = { ...everywhere, ...command.options };
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]),
      ),
    });
    const all = (name: string) => [values[name] ?? []].flat();
    return {
      words: positionals,
      flag: (name) => values[name] === true,
      text: (name) => all(name).find((value) => typeof value === "string"),
      texts: (name) => all(name).filter((value) => typeof value === "string"),
    };
  } catch (error) {
    throw new WrongUse(sentenceOf(error));
  }
}

/** What Node says of options, without its advice on how to pass what looks like one. */
const sentenceOf = (error: unknown): string => {
  const [says = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
  return `${says.replace(/\.$/, "")}.`;
};

function help(command: Command): string {
  const rows = Object.entries({ ...command.options, ...everywhere }).map(
    ([name, { value, type, says }]) => [`--${name}${type === "string" ? ` ${value ?? "TEXT"}` : ""}`, says] as const,
  );
  const examples = command.examples ?? [];
  return [
    command.summary,
    "",
    `Usage: pilothouse ${`${command.name} ${command.usage}`.trim()}`,
    "",
    ...columns(rows),
    ...(examples.length > 0 ? ["", "For example:", ...examples.map((line) => `  ${line}`)] : []),
  ].join("\n");
}

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

function noSuchCommand(all: readonly Command[], typed: readonly string[], terminal: Terminal): ExitCode {
  const asked = typed.filter((word) => !word.startsWith("-"));
  const below = all.filter(({ name }) => name.startsWith(`${asked[0]} `));
  const commands = below.length > 0 ? below : all;
  const overview = [
    "Pilothouse: what may be said of each AI project today, what may not, and what must be decided when.",
    "",
    "Usage: pilothouse COMMAND [options]",
    "",
    ...columns(commands.map(({ name, summary }) => [name, summary] as const)),
    "",
    "pilothouse COMMAND --help says more. Exit codes: 0 yes, 1 no, 2 wrong use.",
  ].join("\n");
  if (asked.length === 0 || typed.includes("--help")) {
    terminal.print(overview);
    return 0;
  }
  terminal.complain(`There is no command "${asked.join(" ")}".\n\n${overview}`);
  return 2;
}
