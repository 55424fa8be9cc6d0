import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Held-out months, retention data set, notebook 14";
const control = "Retention desk's list against the control group that nobody called";

/** A churn model that went the whole way: criteria locked first, a go on evidence, live on the day that was promised, looked after since. */
export const cancellationWarning: Story = {
  name: "Cancellation warning",
  scenes: ({ back }, { rafael, leila, anika }, { cancellations }) => [
    scene(
      back(540),
      a.opened(
        "Cancellation warning",
        "trained-model",
        "Tell the service-plan desk every Monday which customers are likely to cancel within 60 days, while there is time to call them.",
      ),
      a.people({ owner: rafael, productOwner: leila, sponsor: anika }),
      a.aims(cancellations, "from 3.1 % to 2.6 % a month", "Each tenth of a point is worth about EUR 210,000 a year in plans kept."),
    ),
    scene(
      back(536),
      a.wayToProduction("Scores land in the customer system on Sunday night; the desk works the list from Monday.", 6, 8),
      a.judged("technique", true, "Scoring customers by the chance that they leave is well understood."),
      a.judged("problem", true, "One list a week, one desk, one number."),
      a.team(3),
      a.entered("data-assessment"),
    ),
    scene(back(527), a.noted("Contracts and visits are complete for four years. A fifth of the call notes carry no contract number.")),
    scene(
      back(523),
      a.judged("data", true, "Complete enough without the call notes; labels are the cancellations themselves."),
      a.agreed("precision", {
        ...{ role: "minimum-viable", metric: "precision among the first 500 of a week", comparison: "at-least", threshold: 0.35 },
        ...{
          minimumSample: 1500,
          reason: "Below one in three the desk calls too many who would have stayed, and the offers cost more than they save.",
        },
      }),
      a.agreed("recall", {
        role: "success",
        metric: "recall of cancellations",
        comparison: "at-least",
        threshold: 0.5,
        minimumSample: 1500,
      }),
      a.agreed("useless", {
        ...{ role: "kill", metric: "precision among the first 500 of a week", comparison: "below", threshold: 0.2, minimumSample: 1500 },
        reason: "The desk's own rule of thumb finds one in five.",
      }),
    ),
    scene(back(521), a.entered("proof-of-concept")),
    scene(back(514), a.share("precision", { value: 0.272, by: 0.01, n: 2000, source })),
    scene(
      back(507),
      a.share("precision", { value: 0.324, by: 0.01, n: 2000, source }),
      a.checkedIn("Leila Haddad and the service-plan desk"),
    ),
    scene(
      back(499),
      a.share(["precision", "useless"], { value: 0.381, by: 0.01, n: 2000, source }),
      a.share("recall", { value: 0.532, by: 0.01, n: 2000, source }),
    ),
    scene(back(497), a.entered("go-no-go"), a.decidesBy(back(492))),
    scene(
      back(492),
      a.decidedGo(
        "Precision and recall are above what the desk needs, on six months held out by time. The desk has two people for the calls.",
      ),
    ),
    scene(back(491), a.entered("productionisation"), a.checkedIn("Anika Bergström, marketing")),
    scene(back(474), a.promised("launch", back(435), "Anika Bergström and the service-plan desk")),
    scene(back(463), a.checkedIn("Leila Haddad, service plans"), a.spent(118_000)),
    scene(
      back(440),
      a.agreed("kept", {
        ...{ role: "success", metric: "customers kept per 100 calls, against a control group", comparison: "at-least", threshold: 4 },
        ...{ unit: "customers", minimumSample: 800, phase: "iteration", reason: "Four pay for the desk." },
      }),
    ),
    scene(
      back(437),
      a.built("ingestion", "feature-computation", "training", "serving", "monitoring"),
      a.watchedBy(rafael),
      a.entered("iteration"),
      a.lookedAfterBy(rafael, 0.5, 1, 26),
      a.noted("Live two days before the day promised. Alerts on score drift go to Rafael and to the desk."),
    ),
    ...[400, 350, 305].map((ago, index) =>
      scene(
        back(ago),
        a.figure("kept", { value: [3.2, 4.3, 4.8][index] ?? 5, by: 0.15, n: 850 + index * 40, source: control }),
        a.checkedIn("Leila Haddad and the service-plan desk"),
      ),
    ),
    scene(
      back(290),
      a.lookedAfter,
      a.edited("kept", { threshold: 4.5 }, "The new plans leave less margin, so that a call has to keep more."),
    ),
    ...[250, 190, 152].map((ago, index) =>
      scene(
        back(ago),
        a.figure("kept", { value: [4.9, 5.2, 4.7][index] ?? 5, by: 0.15, n: 900, source: control }),
        a.checkedIn("Leila Haddad, service plans"),
      ),
    ),
    scene(
      back(131),
      a.lookedAfter,
      a.figure("kept", { value: 4.8, by: 0.15, n: 910, source: control }),
      a.checkedIn("Anika Bergström, marketing"),
    ),
    scene(back(98), a.figure("kept", { value: 5.1, by: 0.15, n: 930, source: control }), a.spent(164_000)),
    scene(
      back(73),
      a.learnt({
        believed: "Customers who phone us often are the ones about to leave.",
        found: "They stay. Those who stopped opening the maintenance reminders leave, about seven weeks later.",
        wouldDoDifferently: "Ask the desk for its guesses in writing before the first model, and test each of them.",
      }),
    ),
    scene(back(47), a.figure("kept", { value: 5.0, by: 0.15, n: 920, source: control }), a.checkedIn("Leila Haddad, service plans")),
    scene(
      back(17),
      a.figure("kept", { value: 4.9, by: 0.15, n: 940, source: control }),
      a.checkedIn("Leila Haddad and the service-plan desk"),
    ),
  ],
};
