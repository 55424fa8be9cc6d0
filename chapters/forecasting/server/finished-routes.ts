import { kinds } from "#chapters/lifecycle/domain";
import { viewCite } from "#chapters/lifecycle/server";
import type { Image } from "#kernel";
import { type Asked, act, notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import { readText } from "#platform/pasted";
import { keepFinished as keepEndpoint, listFinished, lookAtFinished, withdrawFinishedEndpoint } from "../contract/index.ts";
import {
  assumptionsNow,
  assumptionsOf,
  countingFinished,
  type FinishedRead,
  finishedFold,
  isKept,
  keepFinished,
  kindSays,
  middleRatio,
  ratioOf,
  readFinished,
  withdrawFinished,
} from "../domain/index.ts";

const keptIn = ({ image }: Pick<Scope, "image">) => image.all(finishedFold);

/** A table as it is read now, whether or not anything of it is kept. */
function readTable({ text, dayOrder, columns = [] }: Asked<typeof lookAtFinished>["body"], { today }: Scope): FinishedRead {
  const chosen = new Map(columns.map(({ column, role }) => [column, role]));
  return readFinished(readText(text), today, { dayOrder: dayOrder ?? null, columns: chosen });
}

function viewFinished(image: Image, today: string): Reply<typeof listFinished> {
  const all = keptIn({ image });
  const counting = countingFinished(all);
  const { priors } = assumptionsNow(assumptionsOf(image));
  return {
    asOf: today,
    projects: all
      .flatMap(({ id, said, reported, withdrawn }) =>
        said === null || reported === null
          ? []
          : [
              {
                ...{ id, ...said, ratio: shown(ratioOf(said)), reported: viewCite(reported) },
                withdrawn: withdrawn && { because: withdrawn.because, on: withdrawn.told.on },
              },
            ],
      )
      .toSorted((a, b) => (a.finishedOn > b.finishedOn ? -1 : Number(a.finishedOn < b.finishedOn))),
    counting: counting.length,
    shipped: counting.filter(({ ending }) => ending === "shipped").length,
    middleRatio: ratioShown(middleRatio(counting)),
    kinds: kinds.flatMap((kind) => {
      const says = kindSays(kind, counting, priors);
      return says === null ? [] : [{ kind, says }];
    }),
  };
}

/** Two decimals: nobody planned to more. */
const shown = (ratio: number): number => Number(ratio.toFixed(2));
const ratioShown = (ratio: number | null): number | null => (ratio === null ? null : shown(ratio));

const reply = (_asked: unknown, { image, today }: Scope) => viewFinished(image, today);

/** A history of one's own: looked at, kept as reported, withdrawn. */
export const finishedRoutes: readonly Route[] = [
  read(listFinished, reply),
  act(lookAtFinished, ({ body }, scope) => {
    const { columns, read: found, refused } = readTable(body, scope);
    const kept = keptIn(scope);
    return {
      ...{ columns, refused },
      read: found.map(({ row, project, remarks }) => ({
        ...{ row, ...project, ratio: shown(ratioOf(project)), remarks },
        known: isKept(project, kept),
      })),
    };
  }),
  write(keepEndpoint, {
    decide: ({ body }, scope) => ({
      drafts: keepFinished(
        readTable(body, scope).read.map(({ project }) => project),
        keptIn(scope),
        scope.newId,
      ),
      unmoved: ["forecasting/finished-project"], // sent twice at once, it is kept once
    }),
    reply,
  }),
  write(withdrawFinishedEndpoint, {
    decide: ({ params, body }, scope) => {
      const found = scope.image.one(finishedFold, params.finished);
      if (found === undefined) throw notFound({ what: "finished project" });
      return [withdrawFinished(found, body.because)];
    },
    reply,
  }),
];
