import { assumptionsFold, assumptionsStoryFold } from "./assumptions/assumptions-said.ts";
import { roundFold } from "./estimates/round.ts";
import { finishedFold } from "./finished/finished-project.ts";
import { expectedUseFold } from "./money/use/use.ts";
import { promisesFold } from "./promises/promises.ts";
import { queuesFold, queuesStoryFold } from "./queues/queues.ts";
import { statementFold } from "./statements/statement.ts";
import { teamFold } from "./teams/team.ts";
import { itemStreamFold } from "./throughput/item-stream.ts";
import { worthFold } from "./worth/worth-said.ts";

/** How this chapter's entries become state; handed to the ledger by the server's composition. */
export const forecastingFolds = [
  roundFold,
  statementFold,
  finishedFold,
  assumptionsFold,
  promisesFold,
  queuesFold,
  expectedUseFold,
  assumptionsStoryFold,
  queuesStoryFold,
  itemStreamFold,
  worthFold,
  teamFold,
] as const;
