import { expect, test } from "vitest";
import { runCommand } from "#platform/command";
import { lifecycleCommands } from "./index.ts";

/** Typed where there is no server: whatever connects fails. */
async function type(...typed: readonly string[]) {
  const said: string[] = [];
  const exit = await runCommand(lifecycleCommands, ["trial", "plan", ...typed], (json) => ({
    now: new Date("2026-11-23T12:00:00Z"),
    json,
    environment: {},
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
    readInput: async () => new Uint8Array(),
    connect: () => Promise.reject(new Error("there is no server")),
  }));
  return { exit, said: said.join("\n") };
}

test("a trial is planned without a server, in shares or in percent", async () => {
  const { exit, said } = await type("--kill", "0.2", "--worth", "40%");
  expect(exit).toBe(0);
  expect(said).toContain("Look at 13; stop if 3 or fewer succeed; else go on to 43; 13 or more of 43 pass.");
  expect(said).toContain("On average 21 cases if it is not worth it, 38 if it is.");
  const json = await type("--kill", "20%", "--worth", "0.4", "--json");
  expect(JSON.parse(json.said)).toMatchObject({ aim: { p0: 0.2, p1: 0.4, alpha: 0.05, power: 0.8 }, plan: { known: true } });
});

test.each([
  [["--worth", "0.4"], 2, /Say --kill/],
  [["--kill", "0.5", "--worth", "0.4"], 2, /--kill lies below --worth/],
  [["--kill", "0.2", "--worth", "1.2"], 2, /--worth takes a share between 0 and 1/],
  [["--kill", "0.2", "--worth", "0.4", "--power", "often"], 2, /--power takes a share/],
  [["--kill", "0.39", "--worth", "0.4"], 1, /It takes more than 400 cases to tell 39 % and 40 % apart/],
] as const)("%j is refused by what was typed", async (typed, exit, says) => {
  const refused = await type(...typed);
  expect(refused.exit).toBe(exit);
  expect(refused.said).toMatch(says);
});
