import { keepFinished } from "#chapters/forecasting/domain";
import { idAt } from "../../dice.ts";
import { type DatedDraft, inOrder } from "../../history.ts";
import { type Stage, tools } from "../../stage.ts";
import { claimStories } from "./claims.ts";
import { finishedProjects } from "./finished-projects.ts";
import { roundStories } from "./rounds.ts";
import { tellClaim } from "./tell-claim.ts";
import { tellPlans } from "./tell-plans.ts";
import { tellRound } from "./tell-round.ts";

/** How many people are asked; nobody learns who they are. */
const ASKED = 6;

/** What was forecast: in words that are sealed as the server's own are, so it is told live, by the system. */
export interface ToldForecasts {
  readonly imported: readonly DatedDraft[];
  readonly live: readonly DatedDraft[];
}

/**
 * What the company's people took to be likely, what became of it, and what they had finished before: by the domain's own rules.
 *
 * @param projects Every draft of the projects.
 */
export function tellForecasts(stage: Stage, projects: readonly DatedDraft[]): ToldForecasts {
  const { clock, idOn, roll } = tools(stage, "forecasts/finished");
  const at = clock.on(stage.back(544));
  const imported = keepFinished(finishedProjects(stage), [], () => idOn(at)).map((draft) => ({ ...draft, at: at.toISOString() }));
  const asked = Array.from({ length: ASKED }, () => `member/${idAt(at, roll)}`);
  const live = [
    ...claimStories.flatMap((story, at) => tellClaim(stage, `forecasts/claim/${at}`, story, { asked, projects })),
    ...roundStories.flatMap((story) => tellRound(stage, story, { asked, projects })),
  ];
  return { imported: [...imported, ...tellPlans(stage, projects)], live: inOrder(live) };
}
