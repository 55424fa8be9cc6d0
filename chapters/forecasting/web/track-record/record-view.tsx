import type { ReactNode } from "react";
import { reliabilityDiagram, shareRange } from "#charts";
import { type Evidence, Figure, Fold, Picture, Tiles } from "#interface";
import type { TrackRecordView } from "../../contract/index.ts";
import css from "./track-record.module.css";

type Record = Extract<TrackRecordView["forecasts"], { known: true }>["value"];

/** From the P10 to the P90. */
const MEANT = 0.8;
/** So many sentences are read; the rest is a click away. The most telling come first. */
const TELLING = 3;

/** How right a group was: what is most telling first, then scores, ranges, the curve; what it takes for the missing parts is a click away. */
export function RecordView({ record }: { readonly record: TrackRecordView["forecasts"] }) {
  if (!record.known) return <p className={css.missing}>{record.because}</p>;
  const { value } = record;
  const { scores, ranges, widening, reliability, putRight, putRightTested } = value;
  const waiting = [scores, ranges, reliability, putRight].flatMap((part) => (part.known ? [] : [part.because]));
  const said = value.says.filter((says) => !waiting.includes(says));
  return (
    <div className={css.record}>
      <Sentences says={said.slice(0, TELLING)} />
      <Tiles as="div" wide>
        {scores.known && (
          <Tile title="Brier score, 0 to 1">
            <Figure evidence={scoresEvidence(value)}>{scores.value.brier.toFixed(3)}</Figure>
            <p className={css.quiet}>0 is best; always saying half gives 0.250.</p>
          </Tile>
        )}
        {ranges.known && (
          <Tile title="Ranges that held what came">
            <Figure evidence={rangesEvidence(value)}>
              {ranges.value.inside} of {ranges.value.ranges}
            </Figure>
            <Coverage ranges={ranges.value} />
          </Tile>
        )}
        <Tile title="Ranges are widened by">
          <Figure
            evidence={{
              title: `Widened ${widening.multiplier.toFixed(2)} times`,
              says: widening.says,
              facts: [{ label: "May be", value: `${widening.low.toFixed(2)} to ${widening.high.toFixed(2)}` }],
            }}
          >
            {widening.multiplier.toFixed(2)} times
          </Figure>
          <p className={css.quiet}>{widening.says}</p>
        </Tile>
      </Tiles>
      {reliability.known && (
        <article aria-label="Stated against what came">
          <h3>Stated against what came</h3>
          <Reliability reliability={reliability.value} />
          {putRight.known && <p className={css.quiet}>{putRight.value.says}</p>}
          {putRight.known && putRightTested.known && <p className={css.quiet}>{putRightTested.value.says}</p>}
        </article>
      )}
      <FoldedSentences summary="All that can be said of it" says={said.slice(TELLING)} />
      <FoldedSentences summary="What cannot be said yet" says={waiting} />
      <LeftOut record={value} />
    </div>
  );
}

const Sentences = ({ says }: { readonly says: readonly string[] }) => (
  <ul className={css.says}>
    {says.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
);

function FoldedSentences({ summary, says }: { readonly summary: string; readonly says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <Fold summary={summary}>
      <Sentences says={says} />
    </Fold>
  );
}

function Tile({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <article className={css.tile} aria-label={title}>
      <h3>{title}</h3>
      <div className={css.figure}>{children}</div>
    </article>
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
  const claims = voids.reduce((sum, one) => sum + one.claims, 0);
  const says = [
    ...(claims > 0 ? [`${claims} void, so that nobody is scored.`] : []),
    ...(afterwards > 0 ? [`${afterwards} answered once it was known already.`] : []),
  ];
  return <FoldedSentences summary="What was left out" says={says} />;
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
