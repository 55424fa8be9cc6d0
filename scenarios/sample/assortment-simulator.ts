import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Simulated against real sales of last season's new ranges";

/** The science project: good work, no product owner, no sponsor, no user, and three times one more week. */
export const assortmentSimulator: Story = {
  name: "Assortment simulator",
  scenes: ({ back }, { siddharth }) => [
    scene(
      back(338),
      a.opened("Assortment simulator", "trained-model", "Simulate how a whole range would sell before it is bought."),
      a.people({ owner: siddharth }),
    ),
    scene(
      back(326),
      a.judged("technique", false, "Choice models with substitution over 9,000 articles are an open question."),
      a.team(2),
      a.entered("data-assessment"),
    ),
    scene(back(309), a.noted("Sales by shop and day are clean. What was on show in the shops is known for three of eight seasons.")),
    scene(
      back(303),
      a.agreed("rank", {
        ...{ role: "minimum-viable", metric: "rank correlation with real sales of new ranges", comparison: "at-least", threshold: 0.8 },
        ...{ minimumSample: 40, reason: "Below that buyers trust their own list more." },
      }),
    ),
    scene(back(301), a.entered("proof-of-concept")),
    scene(back(287), a.figure("rank", { value: 0.52, by: 0.02, n: 44, source })),
    scene(back(274), a.extended(1, "One more week: the substitution matrix is nearly there.")),
    scene(back(266), a.extended(1, "One more week: the sampler has to be rewritten for the graphics card.")),
    scene(
      back(252),
      a.figure("rank", { value: 0.61, by: 0.02, n: 44, source }),
      a.extended(1, "One more week: the new sampler needs tuning."),
    ),
    scene(back(231), a.metInside("The research guild"), a.noted("Talk accepted at a workshop in Lisbon.")),
    scene(back(196), a.figure("rank", { value: 0.66, by: 0.02, n: 44, source })),
    scene(back(172), a.noted("Demo at the buyers' day: forty people came, and nobody asked for it afterwards.")),
    scene(back(139), a.figure("rank", { value: 0.69, by: 0.02, n: 44, source }), a.spent(131_000)),
    scene(back(104), a.metInside("The research guild")),
    scene(back(77), a.figure("rank", { value: 0.7, by: 0.02, n: 44, source })),
    scene(back(41), a.noted("A second paper is in review. The simulator now runs in four hours instead of thirty.")),
    scene(back(20), a.figure("rank", { value: 0.71, by: 0.02, n: 44, source })),
  ],
};
