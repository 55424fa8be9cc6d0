import { type FigureOnLine, placeOnLine } from "#charts";
import css from "./threshold-chart.module.css";

const WIDTH = 168;
const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;

interface Props extends FigureOnLine {
  /** What it shows, for who cannot see it. */
  readonly says: string;
  /** The figure does not count, so it is drawn hollow. */
  readonly hollow?: boolean;
}

/** A figure with its interval against the threshold: the shaded stretch is where the criterion holds. In ink; a word beside it says the rest. */
export function ThresholdChart({ says, hollow = false, ...figure }: Props) {
  const { threshold, value, low, high, from, to } = placeOnLine(figure);
  const x = (at: number) => Math.round(at * WIDTH * 10) / 10;
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={says}>
      <rect className={css.holds} x={x(from)} y={4} width={x(to) - x(from)} height={HEIGHT - 8} />
      <path className={css.line} d={`M0 ${MIDDLE}H${WIDTH}`} />
      <path className={css.threshold} d={`M${x(threshold)} 2V${HEIGHT - 2}`} />
      {low !== null && high !== null && (
        <path className={css.interval} d={`M${x(low)} ${MIDDLE}H${x(high)}`} data-hollow={hollow || undefined} />
      )}
      <circle className={css.value} cx={x(value)} cy={MIDDLE} r={4.5} data-hollow={hollow || undefined} />
    </svg>
  );
}
