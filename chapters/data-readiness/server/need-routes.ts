import { type Route, read } from "#platform/http";
import { listReadinessNeeds } from "../contract/index.ts";
import { dueNeeds } from "./due-needs.ts";
import { withWords } from "./words-within.ts";

export const needRoutes: readonly Route[] = [
  read(listReadinessNeeds, async (_asked, scope) => ({
    asOf: scope.today,
    needs: await withWords(await dueNeeds(scope), scope),
  })),
];
