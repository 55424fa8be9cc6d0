import { type Day, longDay } from "#kernel";
import type { MovedView } from "../contract/index.ts";

/** What moved a forecast since an earlier day, as lines of a terminal: the whole, then each step with its days and its entry. */
export function movedLines({ moved, asked }: MovedView): readonly string[] {
  if (!moved.known) return [`What moved it since ${longDay(asked as Day)} cannot be told. ${moved.because}`];
  const { says, steps, days } = moved.value;
  const rows = steps.map(({ says: step, days: by, points, lines }) => {
    const figure = by === null || days === null ? signed(points, "pt") : signed(by.p80, "d");
    const entries = lines.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    const from =
      entries.length === 0
        ? ""
        : ` (${entries.length === 1 ? "entry" : "entries"} ${entries.slice(0, 5).join(", ")}${entries.length > 5 ? ", …" : ""})`;
    return `  ${figure.padStart(9)}  ${step}${from}`;
  });
  return [says, ...(rows.length === 0 ? [] : [days === null ? "In points of that chance:" : "In days of P80:", ...rows])];
}

const signed = (by: number, unit: string): string => `${by < 0 ? "−" : by > 0 ? "+" : "±"}${Math.abs(by)} ${unit}`;
