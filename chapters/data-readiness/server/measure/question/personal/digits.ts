/** SQL for the digit at a place of a text of digits, counted from 1. */
export const digit = (text: string, place: number): string => `(ascii(substr(${text}, ${place}, 1)) - 48)`;

/** SQL for a sum of digits, each times its weight, the first digit with the first weight. */
export const weighted = (text: string, weights: readonly number[]): string =>
  `(${weights.map((weight, at) => `${weight} * ${digit(text, at + 1)}`).join(" + ")})`;

/** SQL that holds for digits whose last is Luhn's check digit: every second from the right doubled, digits summed, a multiple of ten. */
export function passesLuhn(text: string, longest: number): string {
  const fromRight = `rpad(reverse(${text}), ${longest}, '0')`;
  const sum = Array.from({ length: longest }, (_, at) => {
    const d = digit(fromRight, at + 1);
    return at % 2 === 0 ? d : `(2 * ${d} - 9 * (${d} > 4)::int)`;
  });
  return `(${sum.join(" + ")}) % 10 = 0`;
}

/** SQL for a long number, written out, modulo 97: seven digits at a time, since no number holds them all. */
export function modulo97(text: string, longest: number): string {
  let rest = `(substr(${text}, 1, 7)::bigint % 97)`;
  for (let from = 8; from <= longest; from += 7) rest = `(concat(${rest}, substr(${text}, ${from}, 7))::bigint % 97)`;
  return rest;
}
