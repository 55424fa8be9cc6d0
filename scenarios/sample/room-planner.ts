import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

/** A demo that never ships: lovely on chosen photos, slow and wrong on customers' own, and announced before anybody decided. */
export const roomPlanner: Story = {
  name: "Kitchen plan from a photo",
  scenes: ({ back, ahead }, { yuki, marguerite }, { kitchenPlans }) => [
    scene(
      back(212),
      a.opened(
        "Kitchen plan from a photo",
        "vendor-model",
        "Show customers their own kitchen with our cabinets in it, from one photo, and book them an appointment.",
      ),
      a.people({ owner: yuki, sponsor: marguerite }),
      a.aims(kitchenPlans, "from 640 to 900 a week"),
    ),
    scene(
      back(206),
      a.judged("technique", false, "Nobody we know of places furniture to scale from a single photo."),
      a.judged("problem", true),
      a.team(2),
      a.entered("data-assessment"),
    ),
    scene(
      back(202),
      a.noted("We hold 3,100 photos of finished kitchens. Photos of kitchens before the work: 24, all taken by our own fitters."),
    ),
    scene(
      back(199),
      a.agreed("accepted", {
        ...{ role: "minimum-viable", metric: "plans that a designer accepts unchanged", comparison: "at-least", threshold: 0.6 },
        ...{ slice: "customers' own photos", minimumSample: 200, reason: "Below that a designer is faster starting from nothing." },
      }),
      a.agreed("impossible", {
        ...{ role: "kill", metric: "plans that would not fit the room", comparison: "above", threshold: 0.25, minimumSample: 200 },
        ...{ slice: "customers' own photos", reason: "A plan that does not fit costs a second visit." },
      }),
      a.agreed("wait", { role: "success", metric: "wait for a plan, 95th percentile", comparison: "at-most", threshold: 4, unit: "s" }),
    ),
    scene(back(197), a.entered("proof-of-concept")),
    scene(
      back(188),
      a.share("accepted", { value: 0.833, n: 24, slice: "fitters' photos", grade: "reported", source: "24 photos chosen by the team" }),
    ),
    scene(
      back(184),
      a.metInside("Yuki Tanabe and the research guild"),
      a.noted("Shown to the shop managers in Ghent. They asked when they can have it."),
    ),
    scene(back(180), a.extended(2, "The shop managers want to see islands and sloping ceilings before they judge.")),
    scene(
      back(171),
      a.promisedAnyway(
        "fair",
        ahead(26),
        "the press and 140 franchise partners",
        marguerite,
        "The stand at the trade fair is booked and the film is shot. We cannot show last year's planner again.",
      ),
    ),
    scene(back(158), a.figure("wait", { value: 11.4, by: 0.3, n: 60, source: "Load test on the demo machine" })),
    scene(back(139), a.metInside("Yuki Tanabe and the research guild")),
    scene(
      back(118),
      a.share("accepted", {
        value: 0.41,
        by: 0.02,
        n: 61,
        slice: "customers' own photos",
        source: "61 photos from the Ghent shop, judged by two designers",
      }),
      a.share("impossible", {
        value: 0.3,
        by: 0.02,
        n: 61,
        slice: "customers' own photos",
        source: "61 photos from the Ghent shop, judged by two designers",
      }),
    ),
    scene(back(111), a.noted("Mirrors and open doors break the scale. More photos are needed; nobody has been asked to collect them.")),
    scene(back(82), a.checkedIn("Marguerite Delorme, retail")),
    scene(back(64), a.figure("wait", { value: 9.8, by: 0.3, n: 60, source: "Load test on the demo machine" }), a.spent(96_000)),
    scene(back(38), a.noted("The fair's catalogue has gone to print with the planner on page 3.")),
  ],
};
