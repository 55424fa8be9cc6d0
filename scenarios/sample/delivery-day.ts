import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Deliveries of the week against the day that was shown";

/** Launched last week, two days before the day that was promised. */
export const deliveryDay: Story = {
  name: "Delivery day at checkout",
  scenes: ({ back }, { tomasz, kwame, anika }, { checkout }) => [
    scene(
      back(176),
      a.opened(
        "Delivery day at checkout",
        "trained-model",
        "Show the day on which a sofa will arrive before the customer pays, instead of “in three to five weeks”.",
      ),
      a.people({ owner: tomasz, productOwner: kwame, sponsor: anika }),
      a.aims(checkout, "from 41 % to 44 %", "Waiting without a day is the first reason given for leaving."),
    ),
    scene(
      back(170),
      a.wayToProduction(
        "A service that the checkout asks for each basket, in under 150 ms; “within four weeks” where it is unsure.",
        6,
        10,
      ),
      a.judged("technique", true),
      a.judged("problem", true),
      a.team(4),
      a.entered("data-assessment"),
    ),
    scene(
      back(159),
      a.judged("data", true, "Suppliers' dates are poor; our own lorries' are exact."),
      a.checkedIn("Dilnoza Karimova, logistics"),
    ),
    scene(
      back(157),
      a.agreed("kept", {
        ...{
          role: "minimum-viable",
          metric: "deliveries on the day that was shown",
          comparison: "at-least",
          threshold: 0.9,
          minimumSample: 2000,
        },
        reason: "One broken day in ten is what the call centre can make good by phone.",
      }),
      a.agreed("wide", {
        ...{ role: "success", metric: "baskets that can be shown a day", comparison: "at-least", threshold: 0.6, minimumSample: 2000 },
      }),
      a.agreed("broken", {
        ...{ role: "kill", metric: "deliveries more than two days late", comparison: "above", threshold: 0.06, minimumSample: 2000 },
        reason: "At one in sixteen our word is worth less than no word.",
      }),
    ),
    scene(back(155), a.entered("proof-of-concept")),
    scene(back(146), a.share("kept", { value: 0.841, by: 0.004, n: 5200, source })),
    scene(
      back(137),
      a.share("kept", { value: 0.887, by: 0.003, n: 5400, source }),
      a.share("wide", { value: 0.52, by: 0.01, n: 5400, source }),
    ),
    scene(
      back(128),
      a.share("kept", { value: 0.921, by: 0.003, n: 5300, source }),
      a.share("wide", { value: 0.64, by: 0.01, n: 5300, source }),
      a.share("broken", { value: 0.021, by: 0.003, n: 5300, source }),
    ),
    scene(back(126), a.entered("go-no-go"), a.decidesBy(back(121)), a.checkedIn("Anika Bergström, marketing")),
    scene(back(121), a.decidedGo("Nine in ten days are kept, for nearly two baskets in three. Where it is unsure it says so.")),
    scene(
      back(119),
      a.agreed("orders", {
        ...{
          role: "success",
          metric: "baskets that end in an order, day shown against not shown",
          comparison: "at-least",
          threshold: 0.02,
        },
        ...{ minimumSample: 20_000, phase: "iteration", reason: "Two points pay for the service within a year." },
      }),
      a.entered("productionisation", 16),
    ),
    scene(
      back(101),
      a.checkedIn("Kwame Boateng, checkout"),
      a.noted("The slowest tenth of answers take 240 ms; the route planner is asked twice."),
    ),
    scene(back(74), a.checkedIn("Anika Bergström, marketing"), a.spent(126_000)),
    scene(back(62), a.promised("launch", back(7), "Anika Bergström and the web shops in six countries")),
    scene(
      back(45),
      a.checkedIn("Kwame Boateng, checkout"),
      a.share("kept", { value: 0.927, by: 0.003, n: 2400, source: "Shadow run at the Dutch checkout" }),
    ),
    scene(
      back(20),
      a.checkedIn("Dilnoza Karimova, logistics"),
      a.noted("Answers in 110 ms at the 99th percentile. Alerts go to the checkout team's rota."),
    ),
    scene(back(14), a.built("ingestion", "feature-computation", "training", "serving", "monitoring"), a.watchedBy(tomasz)),
    scene(
      back(9),
      a.entered("iteration"),
      a.lookedAfterBy(tomasz, 1, 2, 8),
      a.noted("Live in the Netherlands and Belgium this morning; half of all baskets see a day."),
    ),
    scene(
      back(2),
      a.share("kept", { value: 0.918, by: 0.003, n: 2150, source }),
      a.figure("orders", { value: 0.013, by: 0.002, n: 9400, source: "First week of the split test at checkout" }),
    ),
  ],
};
