import { expect, test } from "vitest";
import { GUESSES, guessLimit, SECONDS_A_GUESS, tooManyGuesses } from "./guess-limit.ts";

const wrong = async () => undefined;
const right = async () => "ada";

function limitAt(start = 0) {
  const clock = { ms: start };
  return { clock, limit: guessLimit(() => clock.ms) };
}
const refusals = async (tries: readonly Promise<unknown>[]): Promise<number> =>
  (await Promise.allSettled(tries)).filter((one) => one.status === "rejected").length;

test("ten wrong passwords may be tried, also a thousand at once, and then one each half minute", async () => {
  const { clock, limit } = limitAt();
  const slow = () => new Promise<undefined>((done) => setTimeout(done, 5));
  expect(await refusals(Array.from({ length: 1000 }, () => limit.tried("ada", slow)))).toBe(1000 - GUESSES);
  await expect(limit.tried("ada", right)).rejects.toMatchObject({ details: { seconds: SECONDS_A_GUESS } });
  clock.ms += SECONDS_A_GUESS * 1000;
  expect(await limit.tried("ada", wrong)).toBeUndefined();
  await expect(limit.tried("ada", wrong)).rejects.toSatisfy(tooManyGuesses.is);
  clock.ms += SECONDS_A_GUESS * 1000 * 100;
  expect(await refusals(Array.from({ length: 30 }, () => limit.tried("ada", wrong)))).toBe(30 - GUESSES);
});

test("the right password begins anew, another account is not touched, and what broke off was no guess", async () => {
  const { limit } = limitAt();
  for (let tries = 0; tries < GUESSES - 1; tries++) await limit.tried("ada", wrong);
  expect(await limit.tried("ada", right)).toBe("ada");
  const away = () => Promise.reject(new Error("the database is away"));
  for (let tries = 0; tries < 50; tries++) await expect(limit.tried("ada", away)).rejects.toThrow("away");
  expect(await refusals(Array.from({ length: GUESSES }, () => limit.tried("ada", wrong)))).toBe(0);
  await expect(limit.tried("ada", right)).rejects.toSatisfy(tooManyGuesses.is);
  expect(await limit.tried("ben", right)).toBe("ada");
  limit.forget("ada");
  expect(await limit.tried("ada", right)).toBe("ada");
});
