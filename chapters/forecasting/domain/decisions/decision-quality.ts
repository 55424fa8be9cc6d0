import type { Project, Rules } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import { type CostAvoided, costAvoided } from "./cost-avoided.ts";
import type { QualityFigure } from "./counted.ts";
import { type GosKept, gosKept } from "./gos-kept.ts";
import { killWaits } from "./kill-waits.ts";
import { type PromisedElsewhere, type PromisesKept, promisesKept } from "./promises-kept.ts";
import { type StopsStand, stopsStand } from "./stops-stand.ts";
import { type WeeksPast, weeksPast } from "./weeks-past.ts";
import { type WeeksToDecision, weeksToDecision } from "./weeks-to-decision.ts";

/** How decisions were taken, and what came of them (P-M8): nobody's, but of projects. */
export interface DecisionQuality {
  readonly weeksToDecision: QualityFigure<WeeksToDecision>;
  readonly weeksPast: QualityFigure<WeeksPast>;
  readonly gos: QualityFigure<GosKept>;
  readonly stops: QualityFigure<StopsStand>;
  readonly costAvoided: QualityFigure<CostAvoided>;
  readonly promises: QualityFigure<PromisesKept>;
}

/** What decisions are looked back upon with. */
export interface LookingBack extends PromisedElsewhere {
  readonly today: Day;
  readonly rules: Pick<Rules, "costShown">;
}

/** From projects as they stood on a day: each figure with all that it counts, and none below the number at which it means something. */
export function decisionQuality(projects: readonly Project[], { today, rules, ...elsewhere }: LookingBack): DecisionQuality {
  const waits = projects.flatMap((project) => killWaits(project, today));
  return {
    weeksToDecision: weeksToDecision(waits),
    weeksPast: weeksPast(waits),
    gos: gosKept(projects, today),
    stops: stopsStand(projects),
    costAvoided: costAvoided(projects, rules),
    promises: promisesKept(projects, today, elsewhere),
  };
}
