import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

/** An agent at its start: owned and wanted, and nobody has said what would stop it. */
export const supplierMail: Story = {
  name: "Supplier mail agent",
  scenes: ({ back }, { yuki, dilnoza, zanele }, { supplierHours }) => [
    scene(
      back(19),
      a.opened(
        "Supplier mail agent",
        "agent",
        "Read suppliers' mail about changed orders, draft the answer, and change the order once a buyer has approved it.",
      ),
      a.people({ owner: yuki, sponsor: dilnoza }),
    ),
    scene(
      back(13),
      a.aims(supplierHours, "from 210 to 120", "Eleven buyers spend half their week on mail."),
      a.checkedIn("Dilnoza Karimova, logistics"),
    ),
    scene(back(9), a.people({ productOwner: zanele }), a.team(2), a.noted("A mailbox with 18,000 answered mails can be read from Monday.")),
    scene(
      back(6),
      a.atWorst("It confirms a change of an order that no buyer has seen, and the lorry leaves half empty."),
      a.standsOn("model", {
        ...{ vendor: "Lumen Language", model: "lumen-large", version: "3.0", retiresOn: null },
        ...{ prices: [{ amount: 6, currency: "EUR", per: "million-tokens-out" }], pricesAsOf: back(6) },
      }),
    ),
    scene(back(5), a.judged("problem", true, "Five kinds of change make up nine in ten mails."), a.entered("data-assessment")),
    scene(back(2), a.noted("A third of the mails have the new dates only in an attached PDF.")),
  ],
};
