import { type Drawing, path, tenth } from "./drawing.ts";

/** How strong something is, from none to all: a part of a line. For a row of a list; the figure stands beside it. */
export function strengthBar(value: number, { width }: { readonly width: number }): Drawing {
  const end = tenth(Math.min(1, Math.abs(value)) * width);
  return {
    width,
    height: 12,
    title: `${value.toFixed(2)} of 1.`,
    marks: [path({ d: `M0 6H${width}`, stroke: "line" }), path({ d: `M0 6H${end}`, stroke: "inkFaint", thickness: 4 })],
  };
}
