import { Problem, problem } from "#kernel";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import type { Evidence, ProjectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import type { Project } from "../project.ts";
import { asked, criteriaAsking, noSuchMetric } from "./match-figures.ts";

/** Some of a batch cannot be taken, so none of it is. */
export const batchRefused = problem<{ errors: readonly { readonly field: string; readonly message: string }[]; of: number }>(
  "lifecycle/batch-refused",
  422,
  ({ errors, of }) =>
    `Nothing was offered: of ${of} figures, ${errors.length === 1 ? "one cannot" : `${errors.length} cannot`} be taken. ${errors
      .slice(0, 5)
      .map(({ field, message }) => `${field}: ${message}`)
      .join(" ")}`,
);

/** Neither a criterion nor a metric. */
export const whichCriterion = problem<{ field: string; wanted: readonly string[] }>(
  "lifecycle/which-criterion",
  422,
  ({ wanted }) =>
    `Say what it answers: a criterion's id, or the metric (and slice) as a criterion names it. Asked for: ${wanted.join("; ")}.`,
);

/** Two figures for one criterion at once: which is newer? */
export const answeredTwice = problem<{ field: string; other: number }>(
  "lifecycle/answered-twice",
  422,
  ({ other }) => `Figure ${other} answers the same criterion. Send the one that counts.`,
);

/** A figure somebody offers: to a criterion by its id, or to all that ask for its metric on its slice. */
export type FigureSaid = Omit<Evidence, "evidence" | "criterion"> & { readonly criterion: string | null; readonly metric: string | null };

/**
 * One figure, to the criterion it names or to each that asks for its metric.
 *
 * @throws {@link whichCriterion} {@link noSuchMetric} and what `offerEvidence` throws.
 */
export function offerFigure(
  project: Project,
  said: FigureSaid,
  moment: Moment & { readonly newId: () => string },
): readonly ProjectDraft[] {
  const { criterion, metric, ...figure } = said;
  return answeredBy(project, { criterion, metric, slice: figure.slice }).map(({ id, slice }) =>
    offerEvidence(project, { ...figure, slice, criterion: id, evidence: moment.newId() }, moment),
  );
}

function answeredBy(project: Project, said: Pick<FigureSaid, "criterion" | "metric" | "slice">) {
  const { criterion, metric, slice } = said;
  if (criterion !== null) return [{ id: criterion, slice }];
  if (metric === null) throw whichCriterion({ field: "criterion", wanted: asked(project) });
  const asking = criteriaAsking(project, metric, slice);
  if (asking.length === 0)
    throw noSuchMetric({ field: "metric", metric: slice === null ? metric : `${metric} on ${slice}`, wanted: asked(project) });
  return asking.map(({ id, terms }) => ({ id, slice: terms.slice }));
}

/**
 * Many figures at once: all of them, or none. Each that is refused is named by its place and field.
 *
 * @throws {@link batchRefused}
 */
export function offerBatch(
  project: Project,
  figures: readonly FigureSaid[],
  moment: Moment & { readonly newId: () => string },
): readonly ProjectDraft[] {
  const answered = new Map<string, number>();
  const errors: { readonly field: string; readonly message: string }[] = [];
  const drafts = figures.flatMap((said, place) => {
    try {
      for (const { id } of answeredBy(project, said)) {
        const other = answered.get(id);
        if (other !== undefined) throw answeredTwice({ field: said.criterion === null ? "metric" : "criterion", other });
        answered.set(id, place);
      }
      return offerFigure(project, said, moment);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      errors.push({ field: `figures.${place}.${fieldOf(error)}`, message: error.message });
      return [];
    }
  });
  if (errors.length > 0) throw batchRefused({ errors, of: figures.length });
  return drafts;
}

const fieldOf = ({ details }: Problem): string => {
  const told: unknown = details;
  return typeof told === "object" && told !== null && "field" in told && typeof told.field === "string" ? told.field : "criterion";
};
