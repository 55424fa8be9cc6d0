import { useElementSize } from "@mantine/hooks";
import type { Drawing, Mark, Tone } from "#charts";
import css from "./picture.module.css";

interface Props {
  /** Draws for the width there is. */
  readonly draw: (width: number) => Drawing;
  /** The height is kept until the width is known, so that nothing jumps. */
  readonly about?: number;
}

/** A drawing of `#charts` as wide as its place, in the colours of the page. The same drawing goes into files as text. */
export function Picture({ draw, about = 600 }: Props) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={css.picture} style={width > 0 ? undefined : { height: draw(about).height }}>
      {width > 0 && <Marks drawing={draw(Math.floor(width))} />}
    </div>
  );
}

/** A drawing in the size it was drawn in: one of many small ones. */
export function Marks({ drawing: { width, height, title, marks } }: { readonly drawing: Drawing }) {
  return (
    <svg className={css.marks} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {marks.map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name, and are drawn anew together.
        <One key={at} mark={mark} />
      ))}
    </svg>
  );
}

function One({ mark }: { readonly mark: Mark }) {
  if (mark.as === "words") {
    const { x, y, text, tone, size, at, bold, turned } = mark;
    return (
      <text
        x={x}
        y={y}
        fill={colour(tone)}
        fontSize={size}
        textAnchor={at}
        {...(bold ? { fontWeight: 600 } : {})}
        {...(turned === 0 ? {} : { transform: `rotate(${turned} ${x} ${y})` })}
      >
        {text}
      </text>
    );
  }
  const drawn = {
    fill: colour(mark.fill),
    fillOpacity: mark.strength,
    ...(mark.stroke ? { stroke: colour(mark.stroke) } : {}),
    ...(mark.dashed ? { strokeDasharray: "3 2" } : {}),
  };
  if (mark.as === "path") return <path d={mark.d} {...drawn} strokeWidth={mark.thickness} />;
  const { x, y, width, height, says } = mark;
  return (
    <rect x={x} y={y} width={width} height={height} {...drawn}>
      {says !== null && <title>{says}</title>}
    </rect>
  );
}

const colour = (tone: Tone | null): string =>
  tone === null ? "none" : `var(--ph-${tone.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
