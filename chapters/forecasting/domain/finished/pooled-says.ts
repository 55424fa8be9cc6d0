import type { PooledRatio } from "#stats";
import type { RatiosByKind } from "./own-history.ts";

/**
 * From where the middle of a kind's ratio is, for whoever asks whether it is their own.
 *
 * @returns "Of that 50 % is from 3 finished projects of its kind, 17 % from 9 of other kinds, and the rest is assumed."; null where all is assumed.
 */
export function pooledSays({ own, others }: RatiosByKind, parts: Omit<PooledRatio, "belief">): string | null {
  const elsewhere = others.reduce((sum, { ratios }) => sum + ratios.length, 0);
  const told = [
    ...(own.length > 0 ? [`${percent(parts.own)} is from ${counted(own.length)} of its kind`] : []),
    ...(elsewhere > 0
      ? [`${percent(parts.others)} ${own.length > 0 ? `from ${elsewhere}` : `is from ${counted(elsewhere)}`} of other kinds`]
      : []),
  ];
  return told.length === 0 ? null : `Of that ${told.join(", ")}, and the rest is assumed.`;
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;
const counted = (many: number): string => (many === 1 ? "1 finished project" : `${many} finished projects`);
