import { barList } from "#charts";
import { Picture, Unknown } from "#interface";
import { useMeasured } from "./data-set-context.ts";
import { Facts } from "./facts.tsx";
import { labelFacts, labelsSay } from "./labels-say.ts";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";

/** The target: how its classes are balanced, which labels contradict each other, and how many may be wrong. */
export function LabelsPanel() {
  const { labels, rows } = useMeasured().profile;
  if (!labels.known)
    return (
      <Panel id="labels" title="Labels">
        <Unknown what="not measured" because={labels.because} />
      </Panel>
    );
  const { column, classes, missing } = labels.value;
  const items = classes.map(({ label, rows: count }) => ({ text: label, count }));
  return (
    <Panel id="labels" title="Labels" says={labelsSay(labels.value, rows)}>
      <div className={css.split}>
        {items.length > 0 && (
          <div>
            <Picture
              draw={(width) =>
                barList({ name: column, items, others: null, missing, rows }, { width, most: 20, beside: "counts and shares" })
              }
              about={560}
            />
          </div>
        )}
        <Facts facts={labelFacts(labels.value)} />
      </div>
    </Panel>
  );
}
