import { shortFigure, volumeTimeline } from "#charts";
import { Picture, Unknown } from "#interface";
import { ColumnLinks } from "./column-links.tsx";
import { useMeasured } from "./data-set-context.ts";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";
import { driftSays, LARGE_SHIFT, timeSays } from "./time-says.ts";

const MOST_DRIFT = 10;

/** Rows over time with their gaps and bursts, and what moved between the early half and the late one. */
export function TimePanel() {
  const { time } = useMeasured().profile;
  if (!time.known)
    return (
      <Panel id="time" title="Time">
        <Unknown what="not measured" because={time.because} />
      </Panel>
    );
  const { drift } = time.value;
  const moved = drift.filter(({ psi }) => psi >= LARGE_SHIFT);
  return (
    <Panel id="time" title="Time" says={timeSays(time.value)}>
      <Picture draw={(width) => volumeTimeline(time.value, { width })} about={900} />
      {drift.length > 0 && (
        <>
          <h3 className={css.subTitle}>Early half against late half</h3>
          <p className={css.says}>{driftSays(drift)}</p>
          <ColumnLinks columns={moved.map(({ column }) => column)} />
          <details>
            <summary className={css.more}>The figures</summary>
            <table className={css.figures}>
              <thead>
                <tr>
                  <th scope="col">Column</th>
                  <th scope="col">Stability index</th>
                  <th scope="col">Largest distance</th>
                  <th scope="col">Early rows</th>
                  <th scope="col">Late rows</th>
                </tr>
              </thead>
              <tbody>
                {drift.slice(0, MOST_DRIFT).map(({ column, psi, ks, early, late }) => (
                  <tr key={column}>
                    <th scope="row">{column}</th>
                    <td>{shortFigure(psi)}</td>
                    <td>{ks === null ? "–" : shortFigure(ks)}</td>
                    <td>{early.toLocaleString("en-GB")}</td>
                    <td>{late.toLocaleString("en-GB")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Panel>
  );
}
