import { byLot, DAY, END, instant, round, type Shape, sigmoid, times } from "./drawn-table.ts";

/** Weekdays from eight to six, for half a year; the later quarter is the test. */
export const officeHours: Shape = (draw, n) => {
  const days = times(182, (at) => END - at * DAY).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
  const moments = times(n, () => (days[Math.floor(days.length * draw.uniform())] ?? END) + (8 + 10 * draw.uniform()) * 3_600_000).sort(
    (a, b) => a - b,
  );
  const rows = moments.map((ms, at) => {
    const x = draw.normal();
    return [
      at + 1,
      instant(ms),
      round(x, 3),
      round(draw.normal(), 3),
      draw.yes(sigmoid(x)) ? "yes" : "no",
      at < 0.75 * n ? "train" : "test",
    ];
  });
  return {
    names: ["ticket", "opened_at", "severity", "load", "outcome", "fold"],
    rows,
    roles: { identifier: "ticket", time: "opened_at", target: "outcome", split: "fold", segments: [], sensitive: [] },
  };
};

/** A shop by day for six weeks: Saturdays hold three times as many. */
export const weekSeason: Shape = (draw, n) => {
  const days = times(42, (at) => END - at * DAY).flatMap((day) =>
    times(new Date(day).getUTCDay() === 6 ? 6 : new Date(day).getUTCDay() === 0 ? 1 : 2, () => day),
  );
  const moments = times(n, () => days[Math.floor(days.length * draw.uniform())] ?? END).sort((a, b) => a - b);
  const rows = moments.map((ms, at) => {
    const x = draw.normal();
    return [
      at + 1,
      instant(ms).slice(0, 10),
      round(20 + 5 * x, 2),
      round(draw.normal(), 3),
      draw.yes(sigmoid(x)) ? "yes" : "no",
      at < 0.75 * n ? "train" : "test",
    ];
  });
  return {
    names: ["order_id", "ordered_on", "basket", "discount", "outcome", "fold"],
    rows,
    roles: { identifier: "order_id", time: "ordered_on", target: "outcome", split: "fold", segments: [], sensitive: [] },
  };
};

/** Two years in which customers grow eightfold. */
export const growth: Shape = (draw, n) => {
  const moments = times(n, () => END - (730 * DAY * -Math.log(1 - draw.uniform() * (1 - 1 / 8))) / Math.log(8)).sort((a, b) => a - b);
  const rows = moments.map((ms, at) => {
    const x = draw.normal();
    return [
      at + 1,
      instant(ms),
      round(x, 3),
      `plan ${draw.zipf(4)}`,
      draw.yes(sigmoid(x)) ? "yes" : "no",
      at < 0.75 * n ? "train" : "test",
    ];
  });
  return {
    names: ["customer", "joined_at", "usage", "plan", "outcome", "fold"],
    rows,
    roles: { identifier: "customer", time: "joined_at", target: "outcome", split: "fold", segments: ["plan"], sensitive: [] },
  };
};

/** A whole year of rides by the hour, fewer at night, warmer in summer. */
export const yearSeason: Shape = (draw, n) => {
  const moments = times(n, () => {
    for (;;) {
      const ms = END - draw.uniform() * 365 * DAY;
      const hour = new Date(ms).getUTCHours();
      if (draw.yes(hour < 5 ? 0.1 : 0.6 + 0.4 * Math.sin((hour - 6) / 4))) return ms;
    }
  }).sort((a, b) => a - b);
  const rows = moments.map((ms, at) => {
    const season = Math.sin(((ms - Date.UTC(2026, 3, 20)) / (365.25 * DAY)) * 2 * Math.PI);
    const warm = 12 + 9 * season + 4 * draw.normal();
    const x = draw.normal();
    return [
      at + 1,
      instant(ms),
      round(warm, 1),
      round(Math.exp(0.6 * x + 1), 2),
      draw.yes(sigmoid(x)) ? "yes" : "no",
      draw.yes(0.5) ? "member" : "guest",
    ];
  });
  return {
    names: ["ride", "started_at", "temperature", "kilometres", "outcome", "rider"],
    rows,
    roles: { identifier: "ride", time: "started_at", target: "outcome", split: null, segments: ["rider"], sensitive: [] },
  };
};

/** Machines measured many times, split by machine: what is of one is like itself. */
export const entities: Shape = (draw, n) => {
  const machines = times(Math.max(60, Math.floor(n / 20)), (at) => ({ name: `M${1000 + at}`, fold: byLot(draw), level: draw.normal() }));
  const rows = times(n, (at) => {
    const { name, fold, level } = machines[Math.floor(machines.length * draw.uniform())] ?? { name: "", fold: "", level: 0 };
    const x = draw.normal();
    return [at + 1, name, round(30 + 5 * level + x, 2), round(draw.normal(), 3), draw.yes(sigmoid(x)) ? "yes" : "no", fold];
  });
  return {
    names: ["reading", "machine", "vibration", "speed", "outcome", "fold"],
    rows,
    roles: { identifier: "reading", entity: "machine", target: "outcome", split: "fold", segments: [], sensitive: [] },
  };
};

/** A number to be predicted, and days of two formats that cannot be mistaken. */
export const regression: Shape = (draw, n) => {
  const rows = times(n, (at) => {
    const x = draw.normal();
    const born = new Date(END - (20 + 40 * draw.uniform()) * 365 * DAY).toISOString().slice(0, 10);
    const [y = "", m = "", d = ""] = new Date(END - draw.uniform() * 300 * DAY).toISOString().slice(0, 10).split("-");
    return [
      at + 1,
      born,
      `${d}.${m}.${y}`,
      round(50 + 10 * x, 1),
      draw.yes(0.4) ? "true" : "false",
      round(100 + 20 * x + 30 * draw.normal(), 2),
      byLot(draw),
    ];
  });
  return {
    names: ["contract", "valid_from", "signed", "score", "renewed", "value", "fold"],
    rows,
    roles: { identifier: "contract", target: "value", split: "fold", segments: ["renewed"], sensitive: [] },
  };
};
