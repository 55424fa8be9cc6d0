import { count, named, sentence } from "#interface";
import type { DecisionQualityView } from "../../contract/index.ts";
import { groupName } from "../track-record/record-says.ts";

type Quality = DecisionQualityView["organisation"];

/** One figure as its tile shows it. */
export interface DecisionTile {
  readonly title: string;
  /** Null: not yet, and `says` tells why. */
  readonly figure: string | null;
  readonly beside: string | null;
  readonly says: string;
  /** Where it is a share: with what it may be in the long run. */
  readonly share: { readonly share: number; readonly low: number; readonly high: number } | null;
  /** How many it counts, in words. */
  readonly counts: string;
  readonly counted: Quality["gos"]["counted"];
}

/** "3 weeks", "0.5 weeks". */
const weeks = (many: number): string => {
  const figure = many < 10 ? Number(many.toFixed(1)) : Math.round(many);
  return `${figure} ${figure === 1 ? "week" : "weeks"}`;
};

const thousands = (amount: number): string => {
  const unit = amount <= 0 ? 1 : 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return (Math.round(amount / unit) * unit).toLocaleString("en-GB", { maximumFractionDigits: 0 });
};

/** What it needs of a figure: its words, and the number where it is known. */
interface Asked {
  readonly title: string;
  readonly one: string;
  readonly several?: string;
}

interface Shown {
  readonly figure: string | null;
  readonly beside?: string;
  readonly share?: DecisionTile["share"];
}

function tile<T extends { readonly says: string }>(
  { title, one, several }: Asked,
  {
    figure,
    counted,
  }: {
    readonly figure: { readonly known: true; readonly value: T } | { readonly known: false; readonly because: string };
    readonly counted: Quality["gos"]["counted"];
  },
  show: (value: T) => Shown,
): DecisionTile {
  const shown: Shown = figure.known ? show(figure.value) : { figure: null };
  return {
    ...{ title, counted, figure: shown.figure, beside: shown.beside ?? null, share: shown.share ?? null },
    ...{ says: figure.known ? figure.value.says : figure.because, counts: count(counted.length, one, several) },
  };
}

/** The six figures of decisions, in the order in which one asks for them. */
export function decisionTiles(quality: Quality): readonly DecisionTile[] {
  const { weeksToDecision, weeksPast, gos, stops, costAvoided, promises } = quality;
  return [
    tile(
      { title: "From a met kill criterion to its decision", one: "kill criterion that was met", several: "kill criteria that were met" },
      weeksToDecision,
      ({ median, open }) => ({
        figure: median === null ? null : weeks(median),
        ...(open > 0 ? { beside: `${open} open` } : {}),
      }),
    ),
    tile({ title: "Weeks past a kill criterion", one: "project" }, weeksPast, (value) => ({
      figure: weeks(value.weeks),
      ...(value.still > 0 ? { beside: `${value.still} still` } : {}),
    })),
    tile({ title: "Gos that were shipped", one: "go" }, gos, ({ shipped, gos: all, open, share, low, high }) => ({
      figure: `${shipped} of ${all - open}`,
      share: { share, low, high },
    })),
    tile({ title: "Promised days that were kept", one: "promised day" }, promises, ({ kept, due, low, high }) => ({
      figure: `${kept} of ${due}`,
      share: { share: kept / due, low, high },
    })),
    tile({ title: "Stops that stand", one: "stop" }, stops, ({ stand, stops: all, low, high }) => ({
      figure: `${stand} of ${all}`,
      share: { share: stand / all, low: 1 - high, high: 1 - low },
    })),
    tile({ title: "Saved by stops", one: "stop" }, costAvoided, ({ avoided: { low, high }, currency }) => ({
      figure: `${thousands(low)} to ${thousands(high)} ${currency}`,
    })),
  ];
}

/** The first sentence: what goes on past a kill criterion today, else how promises were kept, else that it is too early. */
export function decisionsSay({ weeksPast, promises, weeksToDecision }: Quality): string {
  const still = weeksPast.figure.known ? weeksPast.figure.value.still : 0;
  if (still > 0)
    return `${count(still, "project goes", "projects go")} on past what was to stop ${still === 1 ? "it" : "them"}, and nobody has decided yet.`;
  if (weeksToDecision.figure.known) return weeksToDecision.figure.value.says;
  if (promises.figure.known) return promises.figure.value.says;
  return "It is too early to say how decisions have been taken here.";
}

/** Which kinds of project are not shown by themselves, in one sentence. */
export function hiddenKindsSay(kinds: DecisionQualityView["kinds"]): string {
  const hidden = kinds.filter(({ quality }) => !quality.known);
  const names = sentence(named(hidden.map(({ name }) => groupName(name))));
  const alone = hidden.length === 1 ? "is shown by itself" : "are shown by themselves";
  const which = hidden.length === kinds.length ? "Kinds of project are shown by themselves" : `${names} ${alone}`;
  return `${which} once enough people have decided or promised in them: the figures of fewer than five are somebody’s.`;
}
