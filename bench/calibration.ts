// Every range and chance that a page prints, drawn from the assumptions it is made from: how often it held, beside how often it should. Worlds are
// drawn by a program of their own, not by the one that forecasts. `WORLDS=100000` for longer. Nothing is timed; the counts are the same everywhere.
import { offBy, printedRanges } from "./support/printed-ranges.ts";
import { report } from "./support/report.ts";

const worlds = Number(process.env.WORLDS ?? 20_000);

let [farthest, exact, beyond] = [0, 0, 0];
for (const { name, promises, dear, draw } of printedRanges) {
  const found = draw(dear ? Math.ceil(worlds / 8) : worlds);
  const off = offBy(found);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${name}: ${percent(found.held / found.of)} of ${found.of}, meant ${percent(found.meant)}, ${off.toFixed(1)} errors off (${promises})`,
  );
  if (promises !== "exact") continue;
  exact += 1;
  farthest = Math.max(farthest, Math.abs(off));
  if (Math.abs(off) > 3) beyond += 1;
}
console.log(`${exact - beyond} of ${exact} exact ones within three errors of the drawing`);
report({
  name: "farthest off of exact ranges",
  ours: farthest,
  peer: 3,
  against: "bar: three errors of the drawing",
  unit: "errors",
  better: "lower",
});
