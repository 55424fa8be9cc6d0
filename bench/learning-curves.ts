// What bands of learning curves hold: LCDB 1.1 (CC BY 4.0), each second table by name, those that the errors in stats/extrapolation-error.ts were not
// made from, one learner each in turn, seen up to 10, 20, 40 and 80 % of its rows. `LCDB=FOLDER npm run bench learning-curves`, the folder holding
// meta.json and er/*.json; with MAKE=1 it prints the table of errors from the other half instead.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extrapolateCurve, quantileOfLaw } from "../stats/extrapolate-curve.ts";
import { type Anchor, curveAt, fitCurve } from "../stats/fit-curve.ts";
import { report } from "./support/report.ts";

const folder = process.env.LCDB ?? join(import.meta.dirname, "../../shared/data/learning-curves");
const learners = ["SVM_RBF", "LogisticRegression", "ens.RandomForest", "KNN", "Decision Tree", "LDA", "ens.GradientBoosting", "MLP"];
const shares = [0.1, 0.2, 0.4, 0.8];
const makes = process.env.MAKE === "1";

type Curves = readonly (readonly (readonly (readonly number[] | null)[])[])[];
const read = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));

/** Each second anchor, so that one is 1.19 times the one before. */
function anchorsOf(curves: Curves, learner: string, meta: { learners: string[]; anchors: number[] }): readonly Anchor[] {
  const [mean = [], stderr = []] = curves[meta.learners.indexOf(learner)] ?? [];
  const all = mean.flatMap((values, at) => {
    const wrong = values?.[1] ?? null;
    return wrong === null ? [] : [{ n: meta.anchors[at] ?? 0, value: 1 - wrong, error: Math.max(1e-3, stderr[at]?.[1] ?? 0) }];
  });
  return all.filter((_, at) => at % 2 === 0);
}

if (!existsSync(join(folder, "meta.json"))) console.log(`skipped: ${folder} holds no curves`);
else {
  const meta = read("meta.json");
  const tables = readdirSync(join(folder, "er")).sort();
  const half = tables.filter((_, at) => tables.length < 20 || at % 2 === (makes ? 0 : 1));
  let [held, told] = [0, 0];
  for (const share of shares) {
    const errors: number[] = [];
    let [here, of, below] = [0, 0, 0];
    for (const [at, table] of half.entries()) {
      const curves: Curves = read(join("er", table));
      for (const learner of makes ? learners : [learners[at % learners.length] ?? ""]) {
        const anchors = anchorsOf(curves, learner, meta);
        const last = anchors.at(-1);
        const seen = anchors.filter(({ n }) => n <= share * (last?.n ?? 0));
        if (anchors.length < 12 || seen.length < 5 || last === undefined) continue;
        const times = Math.min(11.3, last.n / (seen.at(-1)?.n ?? last.n));
        if (makes) errors.push(last.value - curveAt(fitCurve(seen, "mmf4", { seed: "s", starts: 6 }), last.n));
        else {
          const found = extrapolateCurve({ counts: "rows", anchors: seen }, times, "s");
          if (!found.known) continue;
          of += 1;
          if (last.value < quantileOfLaw(found.value.law, 0.1)) below += 1;
          else if (last.value <= quantileOfLaw(found.value.law, 0.9)) here += 1;
        }
      }
    }
    errors.sort((a, b) => a - b);
    if (makes)
      console.log(
        share,
        [0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95].map((chance) => errors[Math.floor(chance * errors.length)]?.toFixed(4)),
      );
    else console.log(`from ${100 * share} % of the rows: ${here} of ${of} held, ${below} came below, ${of - here - below} above`);
    held += here;
    told += of;
  }
  if (!makes)
    report({
      name: "share of 80 % bands that hold",
      ours: held / told,
      peer: 0.8,
      unit: "",
      better: "higher",
      bar: 0.9,
      against: "what they say",
    });
}
