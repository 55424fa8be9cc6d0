import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

/** On hold with a reason and a day to look again. */
export const pickingForecast: Story = {
  name: "Picking forecast for Lyon",
  scenes: ({ back, ahead }, { priya, dilnoza, kwame }, { overtime }) => [
    scene(
      back(207),
      a.opened(
        "Picking forecast for Lyon",
        "trained-model",
        "Forecast the lines to pick in the Lyon warehouse by hour, two days ahead, so that overtime is planned and not called.",
      ),
      a.people({ owner: priya, productOwner: kwame, sponsor: dilnoza }),
      a.aims(overtime, "from 420 to 250"),
    ),
    scene(
      back(200),
      a.wayToProduction("A forecast by hour in the shift planner, each day at noon.", 4, 6),
      a.judged("technique", true),
      a.judged("problem", true),
      a.team(2),
      a.entered("data-assessment"),
    ),
    scene(back(191), a.judged("data", true, "Three years of picks by the minute."), a.checkedIn("Dilnoza Karimova, logistics")),
    scene(
      back(188),
      a.agreed("error", {
        ...{ role: "minimum-viable", metric: "mean error of lines by hour", comparison: "at-most", threshold: 0.12, minimumSample: 300 },
        reason: "At 12 % the planner needs no more than one person in reserve on each shift.",
      }),
      a.agreed("naive", {
        ...{ role: "kill", metric: "gain over last week's same hour", comparison: "below", threshold: 0.05, minimumSample: 300 },
        reason: "Last week's figures cost nothing.",
      }),
    ),
    scene(back(186), a.entered("proof-of-concept")),
    scene(back(177), a.figure("error", { value: 0.174, by: 0.005, n: 480, source: "Backtest over the last 20 weeks" })),
    scene(
      back(168),
      a.figure("error", { value: 0.151, by: 0.005, n: 480, source: "Backtest over the last 20 weeks" }),
      a.figure("naive", { value: 0.14, by: 0.01, n: 480, source: "Backtest over the last 20 weeks" }),
      a.checkedIn("Dilnoza Karimova and the shift planner in Lyon"),
    ),
    scene(back(163), a.noted("Lyon moves to a new warehouse system. Zones, lines and the clock of a pick will all mean something else.")),
    scene(
      back(160),
      a.spent(37_000),
      a.held("The warehouse system changes; a model of the old one would be thrown away. We look again with eight weeks of new data."),
      a.decidesBy(ahead(46)),
    ),
    scene(back(88), a.noted("The move was put off by six weeks.")),
    scene(
      back(23),
      a.checkedIn("Dilnoza Karimova, logistics"),
      a.noted("New system live in Lyon for three weeks; the first data look complete."),
    ),
  ],
};
