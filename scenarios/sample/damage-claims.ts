import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Claims of the week, judged again by two claims handlers";

/** A kill criterion, agreed before the start, met last Tuesday: now somebody has to decide. */
export const damageClaims: Story = {
  name: "Damage claims from photos",
  scenes: ({ back, ahead, lastTuesday }, { priya, sofia, thuy }, { claimDays }) => [
    scene(
      back(76),
      a.opened(
        "Damage claims from photos",
        "trained-model",
        "Settle the clear cases of transport damage from the customer's photos on the same day, and leave the rest to the handlers.",
      ),
      a.people({ owner: priya, productOwner: thuy, sponsor: sofia }),
      a.aims(claimDays, "from 9 to 3 days", "Half of all complaints about delivery are about waiting for the claim."),
    ),
    scene(
      back(69),
      a.wayToProduction("In the claims queue: accept at once, or pass to a handler. It never refuses on its own.", 5, 8),
      a.judged("technique", true, "Telling a scratch from a shadow in a photo is done elsewhere."),
      a.judged("problem", true),
      a.team(3),
      a.entered("data-assessment"),
    ),
    scene(
      back(61),
      a.noted("28,400 settled claims with photos. Lamps and mirrors are rare: 310 between them."),
      a.checkedIn("Sofia Papadaki, customer service"),
    ),
    scene(
      back(58),
      a.judged("data", true, "Photos and outcomes are there; thin for lamps and mirrors, which stay with the handlers."),
      a.agreed("settled", {
        ...{
          role: "minimum-viable",
          metric: "claims settled with no handler",
          comparison: "at-least",
          threshold: 0.4,
          minimumSample: 1000,
        },
        reason: "At four in ten two handlers are free for the hard cases, which is what the sponsor is paying for.",
      }),
      a.agreed("wrongly", {
        ...{ role: "kill", metric: "honest claims marked as doubtful", comparison: "above", threshold: 0.015, minimumSample: 1000 },
        reason: "Being called a liar over a broken table loses the customer and ends up in the paper.",
      }),
    ),
    scene(back(32), a.entered("proof-of-concept", 6), a.checkedIn("Nguyễn Thu Thủy, claims")),
    scene(
      back(25),
      a.share("settled", { value: 0.291, by: 0.01, n: 1260, source }),
      a.share("wrongly", { value: 0.009, by: 0.001, n: 1260, source }),
    ),
    scene(
      back(18),
      a.share("settled", { value: 0.334, by: 0.01, n: 1280, source }),
      a.share("wrongly", { value: 0.011, by: 0.001, n: 1280, source }),
      a.decidesBy(ahead(16)),
      a.checkedIn("Nguyễn Thu Thủy, claims"),
    ),
    scene(
      back(11),
      a.share("settled", { value: 0.352, by: 0.01, n: 1295, source }),
      a.share("wrongly", { value: 0.0125, by: 0.001, n: 1295, source }),
    ),
    scene(
      lastTuesday,
      a.share("settled", { value: 0.379, by: 0.01, n: 1310, source }),
      a.share("wrongly", { value: 0.0245, by: 0.0004, n: 1310, source }),
      a.noted("Thirty-two honest claims marked as doubtful, two thirds of them dark wood in evening light."),
    ),
  ],
};
