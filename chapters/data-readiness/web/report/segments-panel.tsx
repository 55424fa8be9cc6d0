import { barList, segmentGrid } from "#charts";
import { Picture, Unknown } from "#interface";
import { LEAST_OF_A_CELL } from "../../domain/index.ts";
import { useMeasured } from "./data-set-context.ts";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";
import { segmentBars, segmentsSay } from "./segments-say.ts";

/** So many columns of a grid have room beside another grid. */
const FEW = 6;

/** Which groups are covered, and where two of them cross with too few rows: thin cells have a notched corner, empty ones are dashed. */
export function SegmentsPanel() {
  const { profile } = useMeasured();
  const { segments } = profile;
  if (!segments.known)
    return (
      <Panel id="segments" title="Segments">
        <Unknown what="not measured" because={segments.because} />
      </Panel>
    );
  return (
    <Panel id="segments" title="Segments" says={segmentsSay(segments.value)}>
      <div className={css.pictures}>
        {segmentBars(segments.value, profile.rows).map((view) => (
          <figure key={view.name}>
            <figcaption className={css.caption}>{view.name}</figcaption>
            <Picture draw={(width) => barList(view, { width, most: 12, beside: "counts and shares" })} about={400} />
          </figure>
        ))}
      </div>
      <div className={css.pictures}>
        {segments.value.crossed.map(({ a, b, aValues, bValues, rows }) => (
          <figure key={`${a} ${b}`} className={css.grid} data-wide={bValues.length > FEW || undefined}>
            <figcaption className={css.caption}>
              {a} by {b}, in rows
            </figcaption>
            <Picture
              draw={(width) =>
                segmentGrid({ a: { name: a, values: aValues }, b: { name: b, values: bValues }, rows, thin: LEAST_OF_A_CELL }, { width })
              }
            />
          </figure>
        ))}
      </div>
    </Panel>
  );
}
