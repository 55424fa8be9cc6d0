import { addDays, type Day, Problem } from "#kernel";
import { type Asked, act, type Route } from "#platform/http";
import { lookAtResults, offerResultsEndpoint } from "../contract/index.ts";
import {
  contextOf,
  criterionSays,
  type EvidenceContext,
  figureSays,
  type Match,
  matchFigures,
  noFigureFits,
  offerEvidence,
  type Project,
  type ResultFile,
} from "../domain/index.ts";
import { readResults } from "./evidence-files/index.ts";
import { momentOf, onProject, projectOf } from "./project-of.ts";

const LONGEST_SOURCE = 1000;

type Body = Asked<typeof offerResultsEndpoint>["body"];

const read = ({ file }: Body): ResultFile => readResults({ name: file.name, bytes: Buffer.from(file.base64, "base64") });

const matches = (project: Project, file: ResultFile, { map, slice, of }: Body): readonly Match[] =>
  matchFigures(project, file, { map, slice: slice ?? null, of: of ?? null });

/** The file's own day; a clock east of ours may be a day ahead, and nothing was measured tomorrow. */
function measuredOn({ measuredOn: said }: Body, { measuredOn: told }: ResultFile, today: Day): Day {
  if (said !== undefined) return said;
  return told === null || (told > today && told <= addDays(today, 1)) ? today : told;
}

/** What the file says comes first; what somebody adds fills the gaps. */
function contextWith(told: EvidenceContext | null, said: Body["context"]): EvidenceContext | null {
  const kept = Object.entries(told ?? {}).filter(([, part]) => part !== null);
  return contextOf({ ...said, ...Object.fromEntries(kept) });
}

/** A tool's result file: a look at it, and its figures as evidence. The product did not measure it, so its grade is `reported`. */
export const resultsRoutes: readonly Route[] = [
  act(lookAtResults, ({ params, body }, scope) => {
    const project = projectOf(scope, params.project);
    const file = read(body);
    const view = {
      ...{ format: file.format, run: file.run, digest: file.digest, measuredOn: measuredOn(body, file, scope.today) },
      figures: file.figures.map((figure) => ({ figure: figureSays(figure), value: figure.value, interval: figure.interval, n: figure.n })),
    };
    try {
      const offered = matches(project, file, body).map(({ figure, criterion, value, interval, slice }) => ({
        ...{ figure: figureSays(figure), criterion: criterion.id, says: criterionSays(criterion.terms) },
        ...{ value, interval, n: figure.n, slice },
      }));
      return { ...view, offered, refused: null };
    } catch (error) {
      if (error instanceof Problem && noFigureFits.is(error)) return { ...view, offered: [], refused: error.message };
      throw error;
    }
  }),
  onProject(offerResultsEndpoint, (project, { body }, scope) => {
    const file = read(body);
    return matches(project, file, body).map(({ figure, criterion, value, interval, slice }) =>
      offerEvidence(
        project,
        {
          ...{ evidence: scope.newId(), criterion: criterion.id, value, interval, n: figure.n, slice, grade: "reported" },
          source: `${figureSays(figure)} in ${body.file.name} (${file.run})`.slice(0, LONGEST_SOURCE).toWellFormed(),
          digest: file.digest,
          measuredOn: measuredOn(body, file, scope.today),
          context: contextWith(figure.context, body.context),
        },
        momentOf(scope),
      ),
    );
  }),
];
