import { WrongUse } from "#platform/command";

/** "0.7", "70%" or "70 %" as a probability. @throws {WrongUse} */
export function chanceTyped(text: string): number {
  const [, figure, percent] = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  const chance = percent === "%" ? Number(figure) / 100 : Number(figure);
  if (figure === undefined || !(chance >= 0.01 && chance <= 0.99))
    throw new WrongUse(`A chance is from 0.01 to 0.99, or from 1% to 99%: nobody is certain; got “${text}”.`);
  return Number(chance.toFixed(4));
}
