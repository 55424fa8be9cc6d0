import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Invoices of the month, checked by accounts payable";

/** At go/no-go, with the day of the decision five days away: good enough by the measure agreed, short of the aim. */
export const invoiceMatching: Story = {
  name: "Invoice matching",
  scenes: ({ back, ahead }, { yuki, zanele, henrik }, { invoiceHours }) => [
    scene(
      back(55),
      a.opened(
        "Invoice matching",
        "vendor-model",
        "Match suppliers' invoices to orders and deliveries, and leave only the doubtful ones to people.",
      ),
      a.people({ owner: yuki, productOwner: zanele, sponsor: henrik }),
      a.aims(invoiceHours, "from 160 to 60"),
    ),
    scene(
      back(48),
      a.wayToProduction("Matches are booked overnight; what is doubtful waits in the clerks' list in the morning.", 4, 8),
      a.judged("technique", true),
      a.judged("problem", true, "An invoice, an order, a delivery note: they agree or they do not."),
      a.team(2),
      a.entered("data-assessment"),
    ),
    scene(
      back(43),
      a.judged("data", true, "Nine in ten invoices arrive as PDF with text; the rest are scans."),
      a.checkedIn("Zanele Dube, finance"),
    ),
    scene(
      back(41),
      a.agreed("matched", {
        ...{
          role: "minimum-viable",
          metric: "invoices matched with no clerk",
          comparison: "at-least",
          threshold: 0.7,
          minimumSample: 1000,
        },
        reason: "At seven in ten the month closes two days earlier.",
      }),
      a.agreed("aim", {
        ...{ role: "success", metric: "invoices matched with no clerk", comparison: "at-least", threshold: 0.85, minimumSample: 1000 },
      }),
      a.agreed("wrong", {
        ...{ role: "kill", metric: "wrong payments per 1,000 invoices", comparison: "above", threshold: 1, minimumSample: 1000 },
        reason: "The clerks make one in a thousand.",
      }),
      a.agreed("data", {
        ...{
          role: "success",
          metric: "data readiness band",
          slice: "Supplier invoices",
          comparison: "at-least",
          threshold: 2,
          unit: "of 3 (C, B, A)",
        },
        reason: "Below band B we would try it on what nobody has looked at.",
      }),
    ),
    scene(back(20), a.entered("proof-of-concept"), a.noted("Waited three weeks for the vendor's contract on data.")),
    scene(back(15), a.share("matched", { value: 0.652, by: 0.008, n: 1850, source }), a.figure("wrong", { value: 0.54, n: 1850, source })),
    scene(
      back(8),
      a.share(["matched", "aim"], { value: 0.737, by: 0.008, n: 2060, source }),
      a.figure("wrong", { value: 0.49, n: 2060, source }),
      a.checkedIn("Henrik Aalto, finance"),
    ),
    scene(
      back(2),
      a.entered("go-no-go"),
      a.decidesBy(ahead(5)),
      a.spent(29_000),
      a.noted("Scans are the gap: four in ten of them match. Without scans it is 78 %."),
    ),
  ],
};
