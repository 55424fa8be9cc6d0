import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Time-split test on the last eight weeks of orders";

/** The accuracy trap: good enough eight weeks ago by the measure agreed, and polished a tenth of a point at a time since. */
export const returnsForecast: Story = {
  name: "Returns forecast",
  scenes: ({ back }, { tomasz, mateo, henrik }, { returnsCost }) => [
    scene(
      back(158),
      a.opened(
        "Returns forecast",
        "trained-model",
        "Know at dispatch which orders will come back, so that the returns hall is staffed a week ahead.",
      ),
      a.people({ owner: tomasz, productOwner: mateo, sponsor: henrik }),
      a.aims(returnsCost, "from EUR 31 to EUR 27", "A million returns a year; a euro each is a million."),
    ),
    scene(
      back(150),
      a.wayToProduction("A nightly table of expected returns by day and hall, read by the shift planner.", 4, 6),
      a.judged("technique", true),
      a.judged("problem", true, "A count by day, hall and size of parcel."),
      a.team(2),
      a.entered("data-assessment"),
    ),
    scene(
      back(141),
      a.judged("data", true, "Three years of orders with their returns; reasons are missing for a third, and are not needed."),
    ),
    scene(
      back(138),
      a.agreed("accuracy", {
        ...{ role: "minimum-viable", metric: "orders called correctly", comparison: "at-least", threshold: 0.92, minimumSample: 5000 },
        reason:
          "At 92 % the hall can plan its shifts a week ahead; below it the planner goes on hiring by the day, at about EUR 9,000 a month.",
      }),
      a.agreed("kill", {
        ...{ role: "kill", metric: "orders called correctly", comparison: "below", threshold: 0.86, minimumSample: 5000 },
        reason: "Last year's share of returns by product group reaches 86 % with no model.",
      }),
    ),
    scene(back(134), a.entered("proof-of-concept"), a.checkedIn("Mateo Quispe, returns")),
    ...[
      [127, 0.871],
      [120, 0.889],
      [113, 0.898],
    ].map(([ago = 0, value = 0]) => scene(back(ago), a.share(["accuracy", "kill"], { value, by: 0.002, n: 41_200, source }))),
    scene(
      back(107),
      a.extended(2, "Weeks with a public holiday behave differently and need features of their own."),
      a.checkedIn("Mateo Quispe, returns"),
    ),
    ...[
      [92, 0.907],
      [78, 0.912],
      [64, 0.917],
    ].map(([ago = 0, value = 0]) => scene(back(ago), a.share("accuracy", { value, by: 0.001, n: 42_800, source }))),
    scene(
      back(56),
      a.share("accuracy", { value: 0.922, by: 0.0005, n: 43_500, source }),
      a.noted("Past 92 %. The boosted trees with supplier features look promising; trying them before showing it."),
    ),
    ...[
      [49, 0.9235],
      [42, 0.925],
      [35, 0.9261],
      [28, 0.9269],
      [21, 0.9274],
      [14, 0.9278],
      [7, 0.9281],
    ].map(([ago = 0, value = 0]) =>
      scene(
        back(ago),
        a.share("accuracy", { value, by: 0.0004, n: 43_900, source }),
        ...(ago === 42 ? [a.checkedIn("Henrik Aalto, finance"), a.spent(88_000)] : []),
        ...(ago === 28 ? [a.noted("Stacking gives another tenth. The supplier's stock feed might give two more.")] : []),
        ...(ago === 14 ? [a.checkedIn("Mateo Quispe, returns")] : []),
      ),
    ),
  ],
};
