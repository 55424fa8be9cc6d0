import type { ReactNode } from "react";
import { reliabilityDiagram, shareRange } from "#charts";
import { type Evidence, Figure, Picture, Unknown } from "#interface";
import type { TrackRecordView } from "../../contract/index.ts";
import css from "./track-record.module.css";

type Record = Extract<TrackRecordView["forecasts"], { known: true }>["value"];

/** From the P10 to the P90. */
const MEANT = 0.8;

/** How right a group was: scores, what was said against what came, ranges; each missing part with how many more it takes. */
export function RecordView({ record }: { readonly record: TrackRecordView["forecasts"] }) {
  if (!record.known) return <p className={css.missing}>{record.because}</p>;
  const { value } = record;
  return (
    <div className={css.record}>
      <ul className={css.says}>
        {value.says.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <div className={css.tiles}>
        <Tile title="Brier score, 0 to 1">
          {value.scores.known ? (
            <>
              <Figure evidence={scoresEvidence(value)}>{value.scores.value.brier.toFixed(3)}</Figure>
              <p className={css.quiet}>0 is best; always saying half gives 0.250.</p>
            </>
          ) : (
            <Unknown what="not yet" because={value.scores.because} />
          )}
        </Tile>
        <Tile title="Ranges that held what came">
          {value.ranges.known ? (
            <>
              <Figure evidence={rangesEvidence(value)}>
                {value.ranges.value.inside} of {value.ranges.value.ranges}
              </Figure>
              <Coverage ranges={value.ranges.value} />
            </>
          ) : (
            <Unknown what="not yet" because={value.ranges.because} />
          )}
        </Tile>
        <Tile title="Ranges are widened by">
          <Figure
            evidence={{
              title: `Widened ${value.widening.multiplier.toFixed(2)} times`,
              says: value.widening.says,
              facts: [{ label: "May be", value: `${value.widening.low.toFixed(2)} to ${value.widening.high.toFixed(2)}` }],
            }}
          >
            {value.widening.multiplier.toFixed(2)} times
          </Figure>
          <p className={css.quiet}>{value.widening.says}</p>
        </Tile>
      </div>
      <section aria-label="Stated against what came">
        <h3>Stated against what came</h3>
        {value.reliability.known ? (
          <Reliability reliability={value.reliability.value} />
        ) : (
          <p className={css.missing}>{value.reliability.because}</p>
        )}
      </section>
      <p className={css.quiet}>{value.putRight.known ? value.putRight.value.says : value.putRight.because}</p>
      {value.putRight.known && value.putRightTested.known && <p className={css.quiet}>{value.putRightTested.value.says}</p>}
      <LeftOut record={value} />
    </div>
  );
}

function Tile({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css.tile} aria-label={title}>
      <h3>{title}</h3>
      <div className={css.figure}>{children}</div>
    </section>
  );
}

function Coverage({ ranges: { inside, ranges, low, high } }: { readonly ranges: Extract<Record["ranges"], { known: true }>["value"] }) {
  const view = { name: "Share that held", share: inside / ranges, low, high, against: { share: MEANT, words: "meant" } };
  return <Picture draw={(width) => shareRange(view, { width })} about={240} />;
}

function Reliability({ reliability }: { readonly reliability: Extract<Record["reliability"], { known: true }>["value"] }) {
  return (
    <>
      <p>{reliability.says}</p>
      <div className={css.diagram}>
        <Picture draw={(width) => reliabilityDiagram(reliability, { width })} about={420} />
      </div>
    </>
  );
}

/** What does not count, and why: nothing goes missing without a word. */
function LeftOut({ record: { voids, afterwards } }: { readonly record: Record }) {
  if (voids.length === 0 && afterwards === 0) return null;
  const claims = voids.reduce((sum, one) => sum + one.claims, 0);
  return (
    <details>
      <summary>What was left out</summary>
      <ul className={css.says}>
        {claims > 0 && <li>{claims} void, so that nobody is scored.</li>}
        {afterwards > 0 && <li>{afterwards} answered once it was known already.</li>}
      </ul>
    </details>
  );
}

const three = (value: number): string => value.toFixed(3).replace("-", "−");

function scoresEvidence({ scores, claims, statements }: Record): Evidence {
  if (!scores.known) return { title: "Not yet", says: scores.because, facts: [] };
  const { brier, logScore, baseline, skill, miscalibration, discrimination, uncertainty, spiegelhalter, came, says } = scores.value;
  return {
    title: `Brier score ${three(brier)}`,
    says: says.join(" "),
    facts: [
      { label: "Claims that were scored", value: String(claims) },
      { label: "Answers to them", value: String(statements) },
      { label: "Came true", value: String(came) },
      { label: "Log score", value: three(logScore) },
      { label: "Baseline score", value: baseline.toFixed(0) },
      { label: "Skill", value: skill.known ? three(skill.value) : skill.because },
      { label: "Miscalibration", value: three(miscalibration) },
      { label: "Discrimination", value: three(discrimination) },
      { label: "Uncertainty", value: three(uncertainty) },
      {
        label: "Spiegelhalter’s test",
        value: spiegelhalter.known
          ? `z ${three(spiegelhalter.value.z)}, by luck in ${three(spiegelhalter.value.chance)}`
          : spiegelhalter.because,
      },
    ],
  };
}

function rangesEvidence({ ranges }: Record): Evidence {
  if (!ranges.known) return { title: "Not yet", says: ranges.because, facts: [] };
  const { inside, ranges: all, score, says, places } = ranges.value;
  return {
    title: `${inside} of ${all} ranges held`,
    says: says.join(" "),
    facts: [
      ...places.map(({ from, to, count, expected }) => ({
        label: `Between P${Math.round(from * 100)} and P${Math.round(to * 100)}`,
        value: `${count}, where ${expected.toFixed(1)} were to be expected`,
      })),
      { label: "Weighted interval score", value: score === null ? "not reckoned" : three(score) },
    ],
  };
}
