import { inTen } from "#interface";

interface Together {
  readonly all: { readonly value: number };
  readonly ifIndependent: number;
  /** The chance that none is kept, one, two and so on. */
  readonly counts: readonly number[];
}

const percent = (chance: number): string => (chance < 0.005 ? "under 1 %" : chance > 0.995 ? "over 99 %" : `${Math.round(chance * 100)} %`);

/** The chance that all promises that lie ahead are kept: projects are late together, so that it is no product of chances. */
export function promisesSay({ all, ifIndependent, counts }: Together): string {
  const promises = counts.length - 1;
  const chance = `${inTen(all.value)} · ${percent(all.value)}`;
  if (promises === 1) return `The chance that the one promise that lies ahead is kept: ${chance}.`;
  return `The chance that all ${promises} promises that lie ahead are kept: ${chance}. If projects had nothing in common: ${percent(ifIndependent)}.`;
}

/** How many are kept, each with its chance. */
export const keptFacts = ({ counts }: Together): readonly { readonly label: string; readonly value: string }[] =>
  counts.map((chance, kept) => ({ label: kept === 0 ? "None is kept" : `${kept} kept`, value: percent(chance) }));
