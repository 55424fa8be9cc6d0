import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Three shops, ten days, checked by hand every two hours";

/** A stop that saved eight weeks of productionisation, with what was learnt. */
export const emptyShelves: Story = {
  name: "Empty shelves from ceiling cameras",
  scenes: ({ back }, { tomasz, marguerite, kwame }, { emptyShelves: lost }) => [
    scene(
      back(108),
      a.opened(
        "Empty shelves from ceiling cameras",
        "trained-model",
        "Tell shop staff within the hour which shelves have run empty, from the cameras that hang there already.",
      ),
      a.people({ owner: tomasz, productOwner: kwame, sponsor: marguerite }),
      a.aims(lost, "from EUR 1,900 to EUR 1,200"),
    ),
    scene(
      back(102),
      a.wayToProduction("A list on the hand scanners, from a box in each shop's back office.", 8, 12),
      a.judged("technique", true),
      a.judged("problem", true),
      a.team(3),
      a.entered("data-assessment"),
    ),
    scene(back(94), a.judged("data", true, "Pictures every minute from 62 shops; 4,000 labelled by an agency in Porto.")),
    scene(
      back(92),
      a.agreed("recall", {
        ...{
          role: "minimum-viable",
          metric: "empty shelves found within the hour",
          comparison: "at-least",
          threshold: 0.8,
          minimumSample: 300,
        },
        reason: "Staff walk the aisles twice a day and find six in ten; less than eight is not worth a screen.",
      }),
      a.agreed("alarms", {
        ...{ role: "kill", metric: "false alarms a shop and day", comparison: "above", threshold: 12 },
        reason: "The shop managers in Lille and Kraków said that from a dozen on they would switch it off.",
      }),
    ),
    scene(back(89), a.entered("proof-of-concept"), a.checkedIn("Marguerite Delorme, retail")),
    scene(
      back(80),
      a.share("recall", { value: 0.58, by: 0.015, n: 340, source }),
      a.figure("alarms", { value: 11.2, by: 0.3, n: 30, source }),
    ),
    scene(
      back(72),
      a.share("recall", { value: 0.64, by: 0.015, n: 365, source }),
      a.figure("alarms", { value: 11.6, by: 0.2, n: 30, source }),
      a.noted("Missed shelves are nearly all below the third board."),
    ),
    scene(
      back(64),
      a.share("recall", { value: 0.66, by: 0.01, n: 372, source }),
      a.figure("alarms", { value: 16.8, by: 0.5, n: 30, source }),
      a.checkedIn("Kwame Boateng with two shop managers"),
    ),
    scene(back(61), a.entered("go-no-go"), a.decidesBy(back(56))),
    scene(
      back(56),
      a.spent(61_000),
      a.stopped(
        "More false alarms than the shops will bear, and the recall stands still. The cameras do not see what we need them to see.",
      ),
    ),
    scene(
      back(52),
      a.learnt({
        believed: "The ceiling cameras we own see enough of a shelf to tell when it is empty.",
        found: "They see the upper two boards of five. Below the third the model found four in ten, whatever we trained.",
        wouldDoDifferently: "Walk three shops with the pictures in hand before anybody labels a thing: half a day instead of six weeks.",
      }),
    ),
  ],
};
