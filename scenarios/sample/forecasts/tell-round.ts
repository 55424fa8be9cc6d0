import { askEstimates, closeRound, giveEstimate, roundFold } from "#chapters/forecasting/domain";
import { addDays } from "#kernel";
import type { DatedDraft } from "../../history.ts";
import { type Stage, tools } from "../../stage.ts";
import { openLine } from "./open-line.ts";
import { projectOn } from "./project-on.ts";
import type { RoundStory } from "./rounds.ts";
import type { Told } from "./tell-claim.ts";

/** One round of estimates, from its asking to its close. */
export function tellRound(
  stage: Stage,
  { project: name, asked: askedOn, closed, part, given }: RoundStory,
  { asked, projects }: Told,
): readonly DatedDraft[] {
  const { clock, idOn } = tools(stage, `forecasts/round/${name}`);
  const on = stage.back(askedOn);
  const project = projectOn(projects, name, on);
  const round = idOn(clock.on(on));
  const line = openLine(roundFold, round);
  line.say(clock.on(on), askEstimates({ project, rounds: [] }, { round, parts: [part], until: null }, { today: on }));
  given.forEach(([low, median, high], who) => {
    const at = clock.on(addDays(on, 1));
    line.say(at, giveEstimate(line.state(), [{ part, low, median, high }], { author: asked[who] ?? "", giver: idOn(at) }));
  });
  line.say(clock.on(stage.back(closed)), closeRound(line.state()));
  return line.told;
}
