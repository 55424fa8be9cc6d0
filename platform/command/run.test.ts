import { expect, test } from "vitest";
import { problem } from "#kernel";
import { type Command, runCommand, type Terminal, WrongUse } from "./index.ts";

const tooLate = problem<null>("test/too-late", 409, () => "The gate has closed; ask for the next one.");

const greet: Command = {
  name: "greet",
  summary: "Greet someone.",
  usage: "NAME",
  options: { twice: { type: "boolean", says: "Say it twice." }, with: { type: "string", multiple: true, says: "Words to add." } },
  run: async (typed, terminal) => {
    const [name] = typed.words;
    if (!name) throw new WrongUse("Say whom to greet.");
    if (name === "late") throw tooLate(null);
    terminal.print(["hello", name, ...typed.texts("with"), ...(typed.flag("twice") ? [name] : [])].join(" "));
    return name === "nobody" ? 1 : 0;
  },
};
const bowDeeply: Command = { ...greet, name: "bow deeply" };
const greetLoudly: Command = {
  ...greet,
  name: "greet loudly",
  run: async (_typed, terminal) => {
    terminal.print("HELLO");
    return 0;
  },
};

async function run(...typed: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal = (json: boolean): Terminal => ({
    now: new Date(0),
    json,
    environment: {},
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    readInput: async () => new Uint8Array(),
    connect: () => Promise.reject(new RangeError("not asked for here")),
  });
  return {
    code: await runCommand([greet, greetLoudly, bowDeeply], typed, terminal),
    printed: printed.join("\n"),
    complained: complained.join("\n"),
  };
}

test("a command gets its words and options, and answers yes or no by its exit code", async () => {
  expect(await run("greet", "ada", "--twice", "--with", "dear", "--with", "old")).toMatchObject({
    code: 0,
    printed: "hello ada dear old ada",
  });
  expect(await run("greet", "nobody")).toMatchObject({ code: 1 });
});

test("the longest name wins, so that a command may have commands below it", async () => {
  expect(await run("greet", "loudly")).toMatchObject({ printed: "HELLO" });
});

test("wrong use is exit code 2, with a sentence and the help", async () => {
  const missing = await run("greet");
  expect(missing.code).toBe(2);
  expect(missing.complained).toMatch(/^Say whom to greet\..*Usage: pilothouse greet NAME/s);
  expect((await run("greet", "--thrice")).code).toBe(2);
  expect((await run("dance")).complained).toMatch(/There is no command "dance".*greet loudly/s);
});

test("a problem is told in its own sentence, as JSON where JSON was asked for", async () => {
  expect(await run("greet", "late")).toMatchObject({ code: 1, complained: "The gate has closed; ask for the next one." });
  expect(JSON.parse((await run("greet", "late", "--json")).complained)).toMatchObject({ code: "test/too-late" });
});

test("the beginning of a longer name lists the commands below it alone", async () => {
  const { code, printed } = await run("bow", "--help");
  expect(code).toBe(0);
  expect(printed).toContain("bow deeply");
  expect(printed).not.toContain("greet");
});

test("an option that there is not is said in a sentence, without advice on how to pass one", async () => {
  const below = await run("greet", "--nonsense", "--help");
  expect(below.code).toBe(2);
  expect(below.complained).toMatch(/^Unknown option '--nonsense'\.\n/);
});

test("help is a yes", async () => {
  expect(await run("greet", "--help")).toMatchObject({ code: 0 });
  expect((await run()).printed).toContain("Exit codes: 0 yes, 1 no, 2 wrong use.");
});
