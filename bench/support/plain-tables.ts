import { byLot, round, type Shape, times, withRoles } from "./drawn-table.ts";

export const numerics: Shape = (draw, n) => {
  const features = times(n, () => times(8, () => round(draw.normal() * 10 + 50, 3)));
  return withRoles(
    draw,
    times(8, (at) => `measure_${at}`),
    features,
    features.map(([x = 0]) => (x - 50) / 10),
  );
};

/** Incomes, amounts, waiting times, counts with many zeros. */
export const skewed: Shape = (draw, n) => {
  const z = times(n, () => draw.normal());
  const features = z.map((first) => [
    round(Math.exp(10 + 0.7 * first)),
    round(Math.exp(3 + draw.normal())),
    round(Math.exp(1.5 * draw.normal()), 3),
    round(-Math.log(1 - draw.uniform()) * 12, 3),
    draw.yes(0.7) ? 0 : Math.floor(-Math.log(1 - draw.uniform()) * 4) + 1,
    Math.floor(-Math.log(1 - draw.uniform()) * 2.5),
  ]);
  return withRoles(draw, ["income", "amount", "ratio", "wait_minutes", "claims", "visits"], features, z);
};

export const heavyTails: Shape = (draw, n) => {
  const student = (freedom: number) =>
    draw.normal() / Math.sqrt(times(freedom, () => draw.normal() ** 2).reduce((a, b) => a + b, 0) / freedom);
  const features = times(n, () => [
    round(student(3), 4),
    round(student(5), 4),
    round((draw.yes(0.5) ? 1 : -1) * -Math.log(1 - draw.uniform()), 4),
    round((1 - draw.uniform()) ** (-1 / 2.5), 4),
  ]);
  return withRoles(
    draw,
    ["gain", "change", "residual", "size"],
    features,
    features.map(([x = 0]) => Math.atan(Number(x))),
  );
};

/** Five answers of a survey and no identifier: rows coincide by chance, and say so with several labels. */
export const fewCategories: Shape = (draw, n) => {
  const colours = ["red", "green", "blue"];
  const rows = times(n, () => {
    const row = times(3, () => colours[Math.floor(3 * draw.uniform())] ?? "");
    const sure = draw.yes(0.5) ? "often" : "seldom";
    return [...row, sure, draw.yes(sure === "often" ? 0.6 : 0.4) ? "yes" : "no", byLot(draw)];
  });
  return {
    names: ["first", "second", "third", "use", "outcome", "fold"],
    rows,
    roles: { identifier: null, target: "outcome", split: "fold", segments: ["first"], sensitive: [] },
  };
};

/** Eight answers of four, one of them common: a few rows coincide. */
export const someCategories: Shape = (draw, n) => {
  const rows = times(n, () => {
    const row = times(9, () => ["never", "monthly", "weekly", "daily"][Math.min(3, Math.floor(5 * draw.uniform() ** 1.6))] ?? "");
    return [...row, draw.yes(row[0] === "daily" ? 0.6 : 0.4) ? "yes" : "no", byLot(draw)];
  });
  return {
    names: [...times(9, (at) => `question_${at}`), "outcome", "fold"],
    rows,
    roles: { identifier: null, target: "outcome", split: "fold", segments: [], sensitive: [] },
  };
};

/** Towns and makes, as common as Zipf has it; the countries are segments. */
export const manyCategories: Shape = (draw, n) => {
  const features = times(n, () => [
    `town ${draw.zipf(400)}`,
    `make ${draw.zipf(60)}`,
    `country ${draw.zipf(40)}`,
    round(draw.normal() * 3 + 20),
  ]);
  const table = withRoles(
    draw,
    ["town", "make", "country", "age"],
    features,
    features.map(([, , , x]) => (Number(x) - 20) / 3),
  );
  return { ...table, roles: { ...table.roles, segments: ["country"] } };
};

/** One in a hundred; the features tell it a little. */
export const rareClass: Shape = (draw, n) => {
  const features = times(n, () => times(6, () => round(draw.normal(), 4)));
  return withRoles(
    draw,
    times(6, (at) => `signal_${at}`),
    features,
    features.map(([x = 0]) => -4.95 + 0.8 * Number(x)),
  );
};

/** Two hundred columns of noise. */
export const wide: Shape = (draw, n) => {
  const features = times(n, () => times(200, () => round(draw.normal(), 3)));
  return withRoles(
    draw,
    times(200, (at) => `gene_${at}`),
    features,
    times(n, () => 0),
  );
};
