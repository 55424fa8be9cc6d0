import { type Draw, round, type Shape, times, withRoles } from "./drawn-table.ts";

const letters = "abcdefghjkmnpqrstuvwxyz0123456789";
const code = ({ uniform }: Draw, length: number): string => times(length, () => letters[Math.floor(letters.length * uniform())]).join("");
const digits = ({ uniform }: Draw, length: number): string =>
  times(length, (at) => Math.floor(at === 0 ? 1 + 9 * uniform() : 10 * uniform())).join("");

/** Keys of many kinds, by lot: nobody's number. */
export const keys: Shape = (draw, n) => {
  const features = times(n, (at) => [
    `ord_${code(draw, 10)}`,
    digits(draw, 9),
    digits(draw, 10),
    digits(draw, 11),
    digits(draw, 12),
    digits(draw, 13),
    digits(draw, 15),
    digits(draw, 16),
    `${2_026_000_000_000 + at * 7}`,
    round(draw.normal(), 3),
  ]);
  return withRoles(
    draw,
    ["reference", "batch9", "batch10", "batch11", "sensor12", "article13", "device15", "device16", "lot", "weight"],
    features,
    features.map((row) => Number(row[9])),
  );
};

/** What looks like a code and is a figure: −1 and 1 for down and up, 99 of 100 points, 999 as a price, hours to 99. */
export const codesMeant: Shape = (draw, n) => {
  const features = times(n, () => [
    Math.floor(3 * draw.uniform()) - 1,
    Math.min(100, Math.floor(101 * draw.uniform() ** 0.4)),
    [49, 99, 199, 499, 999][draw.zipf(5)] ?? 49,
    Math.floor(100 * draw.uniform()),
    draw.yes(0.05) ? -1 : Math.floor(20 * draw.uniform()) + 1,
    [9, 99, 999, 9999][draw.zipf(4)] ?? 9,
    Math.floor(10 * draw.uniform()),
  ]);
  return withRoles(
    draw,
    ["direction", "points", "price", "hours", "balance", "tariff", "rating"],
    features,
    features.map(([x]) => Number(x) / 2),
  );
};

const words =
  "the a our this shipment box pump valve seal motor report came was is late early broken leaking quiet loud again today never often replaced checked cleaned returned by from with without under near hall line shift team supplier pressure temperature noise oil water paint wheel belt sensor cable display button screen door handle and but so because after before".split(
    " ",
  );

/** Remarks of six to thirty words, and a short status; nobody is named. */
export const remarks: Shape = (draw, n) => {
  const features = times(n, () => [
    `${times(6 + Math.floor(24 * draw.uniform()), () => words[Math.floor(words.length * draw.uniform())]).join(" ")}.`,
    ["Open", "In progress", "Waiting", "Closed"][draw.zipf(4)] ?? "Open",
    round(draw.normal(), 3),
  ]);
  return withRoles(
    draw,
    ["remark", "status", "effort"],
    features,
    features.map((row) => Number(row[2])),
  );
};
