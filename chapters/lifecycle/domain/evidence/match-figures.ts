import { problem } from "#kernel";
import { criterionSays } from "../criteria/criterion.ts";
import { type Criterion, type Project, standingCriteria } from "../project.ts";
import { type FileFigure, figureSays, plainName, type ResultFile } from "./figures.ts";

const listed = (items: readonly string[], none: string): string =>
  items.length === 0 ? none : `${items.slice(0, 20).join("; ")}${items.length > 20 ? "; and more" : ""}`;

/** A name that nothing here has. */
export const noSuchMetric = problem<{ field: string; metric: string; wanted: readonly string[] }>(
  "lifecycle/no-such-metric",
  422,
  ({ metric, wanted }) =>
    `No criterion here asks for “${metric}”. Asked for: ${listed(wanted, "nothing yet; set a criterion first")}. Name the metric and its slice as a criterion has them, or give the criterion's id.`,
);

/** Nothing in the file answers anything here. */
export const noFigureFits = problem<{ format: string; found: readonly string[]; wanted: readonly string[] }>(
  "lifecycle/no-figure-fits",
  422,
  ({ format, found, wanted }) =>
    `Nothing in this ${format} file answers a criterion of the project. The file has: ${listed(found, "no figure")}. Asked for: ${listed(wanted, "nothing yet; set a criterion first")}. Say which figure answers which criterion (--map FIGURE=CRITERION), or call the criterion's metric as the file does.`,
);

/** The same figure several times over: of several models, mostly. */
export const severalFiguresFit = problem<{ criterion: string; figures: readonly string[] }>(
  "lifecycle/several-figures-fit",
  422,
  ({ criterion, figures }) =>
    `Several figures of the file could answer “${criterion}”: ${listed(figures, "")}. Say of which model they are to be taken (--of MODEL), or which figure is meant (--map FIGURE=CRITERION).`,
);

/** A figure that was named and is not in the file. */
export const noSuchFigure = problem<{ field: string; figure: string; found: readonly string[] }>(
  "lifecycle/no-such-figure",
  422,
  ({ figure, found }) => `The file has no figure “${figure}”. It has: ${listed(found, "no figure")}.`,
);

/** A share of 0.75 and a threshold of 80 do not meet; comparing them would answer wrongly without a word. */
export const scaleDiffers = problem<{ criterion: string; value: number }>(
  "lifecycle/scale-differs",
  422,
  ({ criterion, value }) =>
    `The file has a share from 0 to 1 (${value}), and “${criterion}” stands on another scale. Give the criterion the unit %, or its threshold as a share.`,
);

/** A figure, the criterion it answers, and the figure on the criterion's scale. */
export interface Match {
  readonly figure: FileFigure;
  readonly criterion: Criterion;
  readonly value: number;
  readonly interval: FileFigure["interval"];
  /** As the criterion names it where they are one. */
  readonly slice: string | null;
}

/** What somebody said about which figure answers what. */
export interface Asked {
  /** Figures to criteria, each in words; what is not named here finds its criterion by the metric's name. */
  readonly map: readonly { readonly figure: string; readonly criterion: string }[];
  /** The cases the file is of, where it is of a slice. */
  readonly slice: string | null;
  /** Only figures of this model or prompt. */
  readonly of: string | null;
}

/** Criteria that ask for a metric on a slice: the aim and good enough may both do. */
export const criteriaAsking = (project: Project, metric: string, slice: string | null): readonly Criterion[] =>
  standingCriteria(project).filter(
    ({ terms }) => plainName(terms.metric) === plainName(metric) && plainName(terms.slice ?? "") === plainName(slice ?? ""),
  );

/** What criteria ask for, as one says it. */
export const asked = (project: Project): readonly string[] => [
  ...new Set(standingCriteria(project).map(({ terms: { metric, slice } }) => (slice === null ? metric : `${metric} on ${slice}`))),
];

/**
 * Which figure of a file answers which criterion. A figure finds the criteria that ask for its metric on its slice, by name; one that is
 * mapped answers what it is mapped to, and nothing else. What nobody asks for stays in the file.
 *
 * @throws {@link noFigureFits} {@link severalFiguresFit} {@link noSuchFigure} {@link noSuchMetric} {@link scaleDiffers}
 */
export function matchFigures(project: Project, file: ResultFile, { map, slice, of }: Asked): readonly Match[] {
  const figures = file.figures
    .filter((figure) => of === null || (figure.of !== null && plainName(figure.of).includes(plainName(of))))
    .map((figure) => ({ ...figure, slice: figure.slice ?? slice }));
  const found = figures.map(figureSays);

  const mapped = map.map(({ figure: meant, criterion }, index) => {
    const fits = figures.filter((figure) => isCalled(figure, meant));
    const exact = fits.filter((figure) => plainName(figureSays(figure)) === plainName(meant));
    const [only] = exact.length > 0 ? exact : fits;
    if (only === undefined) throw noSuchFigure({ field: `map.${index}.figure`, figure: meant, found });
    if (exact.length !== 1 && fits.length > 1) throw severalFiguresFit({ criterion, figures: fits.map(figureSays) });
    return matched(only, criterionMeant(project, criterion, `map.${index}.criterion`));
  });

  const spoken = new Set(mapped.map(({ criterion }) => criterion.id));
  const placed = new Set(mapped.map(({ figure }) => figure));
  const free = figures.filter((figure) => !placed.has(figure));
  const named = standingCriteria(project)
    .filter(({ id }) => !spoken.has(id))
    .flatMap((criterion) => byName(criterion, free));
  const all = [...mapped, ...named];
  if (all.length === 0) throw noFigureFits({ format: file.format, found: file.figures.map(figureSays), wanted: asked(project) });
  return all;
}

function byName(criterion: Criterion, figures: readonly FileFigure[]): readonly Match[] {
  const { metric, slice } = criterion.terms;
  const fits = figures.filter(
    (figure) =>
      figure.names.some((name) => plainName(name) === plainName(metric)) && plainName(figure.slice ?? "") === plainName(slice ?? ""),
  );
  const exact = fits.filter(({ names }) => plainName(names[0]) === plainName(metric));
  const [only, another] = exact.length > 0 ? exact : fits;
  if (only === undefined) return [];
  if (another !== undefined) throw severalFiguresFit({ criterion: criterionSays(criterion.terms), figures: fits.map(figureSays) });
  return [matched(only, criterion)];
}

const isCalled = (figure: FileFigure, meant: string): boolean =>
  [...figure.names, figureSays(figure)].some((name) => plainName(name) === plainName(meant));

/** A criterion by its id, by its metric, or by a part of its words that no other has. @throws {@link noSuchMetric} {@link severalFiguresFit} */
function criterionMeant(project: Project, meant: string, field: string): Criterion {
  const standing = standingCriteria(project);
  const ways: readonly ((criterion: Criterion) => boolean)[] = [
    ({ id }) => id === meant,
    ({ terms }) => plainName(criterionSays(terms)) === plainName(meant),
    ({ terms }) => plainName(terms.metric) === plainName(meant),
    ({ terms }) => plainName(criterionSays(terms)).includes(plainName(meant)),
  ];
  for (const way of ways) {
    const fits = standing.filter(way);
    const [only] = fits;
    if (only !== undefined && fits.length === 1) return only;
    if (fits.length > 1) throw severalCriteriaFit({ field, meant, criteria: fits.map(({ terms }) => criterionSays(terms)) });
  }
  throw noSuchMetric({ field, metric: meant, wanted: asked(project) });
}

/** A word that several criteria have. */
export const severalCriteriaFit = problem<{ field: string; meant: string; criteria: readonly string[] }>(
  "lifecycle/several-criteria-fit",
  422,
  ({ meant, criteria }) => `Several criteria could be meant by “${meant}”: ${listed(criteria, "")}. Give more of its words, or its id.`,
);

/** The figure on the criterion's scale. @throws {@link scaleDiffers} */
function matched(figure: FileFigure, criterion: Criterion): Match {
  const { unit, threshold, slice: agreed } = criterion.terms;
  const slice = plainName(figure.slice ?? "") === plainName(agreed ?? "") ? agreed : figure.slice;
  const { value, isShare } = figure;
  const interval = figure.interval && legible(figure.interval, value);
  if (!isShare) return { figure, criterion, value, interval, slice };
  if (unit?.trim() === "%") {
    const inPercent = (share: number) => Number((share * 100).toPrecision(12));
    const range = interval && { low: inPercent(interval.low), high: inPercent(interval.high) };
    return { figure, criterion, value: inPercent(value), interval: range, slice };
  }
  if (threshold < 0 || threshold > 1) throw scaleDiffers({ criterion: criterionSays(criterion.terms), value });
  return { figure, criterion, value, interval, slice };
}

/** A range in six digits, which still holds its figure: nobody reads seventeen. */
const legible = ({ low, high }: NonNullable<FileFigure["interval"]>, value: number): NonNullable<FileFigure["interval"]> => ({
  low: Math.min(value, Number(low.toPrecision(6))),
  high: Math.max(value, Number(high.toPrecision(6))),
});
