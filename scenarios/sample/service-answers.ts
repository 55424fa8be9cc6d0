import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "400 real questions, answers judged by three agents";

/** On a vendor's model: a proof of concept in nine days, and months of work to make it fit for customers, with conditions and one honest promise. */
export const serviceAnswers: Story = {
  name: "Answers for customer service",
  scenes: ({ back, ahead }, { rafael, thuy, sofia }, { firstAnswer }) => [
    scene(
      back(196),
      a.opened(
        "Answers for customer service",
        "vendor-model",
        "Draft the answer to a customer's mail from our own manuals and terms; an agent sends it.",
      ),
      a.people({ owner: rafael, productOwner: thuy, sponsor: sofia }),
      a.aims(firstAnswer, "from 61 % to 72 %", "Each question that comes back costs EUR 6.40 more."),
    ),
    scene(
      back(190),
      a.wayToProduction("A draft beside the mail in the service desk; the agent edits and sends.", 6, 10),
      a.judged("technique", true, "Answering from given documents is well understood."),
      a.judged("problem", true),
      a.team(2),
      a.entered("data-assessment"),
    ),
    scene(
      back(186),
      a.judged("data", true, "1,900 articles and terms in six languages; a tenth out of date, and marked."),
      a.agreed("right", {
        ...{
          role: "minimum-viable",
          metric: "answers that an agent would send",
          comparison: "at-least",
          threshold: 0.7,
          minimumSample: 400,
        },
        reason: "Below seven in ten reading the draft takes longer than writing the answer.",
      }),
      a.agreed("invented", {
        ...{ role: "kill", metric: "answers with an invented term or price", comparison: "above", threshold: 0.02, minimumSample: 400 },
        reason: "An invented warranty is one we have to honour.",
      }),
      a.agreed("cost", {
        ...{
          role: "success",
          metric: "cost of a settled question",
          comparison: "at-most",
          threshold: 0.09,
          unit: "EUR",
          phase: "productionisation",
        },
      }),
    ),
    scene(back(183), a.entered("proof-of-concept")),
    scene(
      back(178),
      a.share("right", { value: 0.69, by: 0.005, n: 400, source }),
      a.share("invented", { value: 0.013, by: 0.002, n: 400, source }),
    ),
    scene(
      back(174),
      a.share("right", { value: 0.76, by: 0.01, n: 400, source }),
      a.share("invented", { value: 0.01, by: 0.002, n: 400, source }),
    ),
    scene(back(173), a.entered("go-no-go"), a.decidesBy(back(169)), a.checkedIn("Sofia Papadaki, customer service")),
    scene(
      back(169),
      a.decidedGoIf(
        "Three in four answers can be sent as they are. Languages, fallback and evaluation before each change come in productionisation.",
        {
          terms: { says: "The vendor agrees in writing that customers' mails train nothing.", by: back(150), owner: sofia },
          languages: { says: "Seven in ten answers in each of the six languages can be sent as they are.", by: ahead(24), owner: rafael },
        },
      ),
    ),
    scene(
      back(168),
      a.entered("productionisation"),
      a.standsOn("model", {
        ...{ vendor: "Lumen Language", model: "lumen-medium", version: "2.4", retiresOn: null },
        prices: [
          { amount: 0.4, currency: "EUR", per: "million-tokens-in" },
          { amount: 1.6, currency: "EUR", per: "million-tokens-out" },
        ],
        pricesAsOf: back(168),
      }),
    ),
    scene(back(157), a.metCondition("terms", "The contract has it, in its annex on data, signed by both.")),
    scene(back(153), a.promised("first", back(31), "Sofia Papadaki, customer service")),
    scene(
      back(142),
      a.figure("cost", { value: 0.16, by: 0.005, n: 900, source: "Token bill of the pilot group" }),
      a.checkedIn("Nguyễn Thu Thủy and the pilot group"),
    ),
    scene(
      back(126),
      a.noted("Polish and Finnish answers are worse: 58 % and 61 % would be sent. The manuals there are translations of translations."),
    ),
    scene(
      back(112),
      a.extended(8, "Polish and Finnish need sources of their own, and the fallback to an agent was not in the plan."),
      a.checkedIn("Sofia Papadaki, customer service"),
    ),
    scene(
      back(96),
      a.share("right", { value: 0.74, by: 0.01, n: 640, source: "640 real questions in six languages, judged by three agents" }),
    ),
    scene(
      back(83),
      a.figure("cost", { value: 0.12, by: 0.004, n: 2100, source: "Token bill of the pilot group" }),
      a.checkedIn("Nguyễn Thu Thủy and the pilot group"),
    ),
    scene(
      back(70),
      a.modelChanged("model", { retiresOn: ahead(80) }),
      a.noted("The vendor retires this version of the model in five months; evaluation now runs before each change of version."),
    ),
    scene(
      back(61),
      a.withdrew("first", "Two languages are not good enough, and we knew it in time to say so."),
      a.extended(9, "Six languages at once, with the evaluation before each change."),
      a.promised("second", ahead(38), "Sofia Papadaki and the service centre in Thessaloniki"),
    ),
    scene(back(52), a.checkedIn("Sofia Papadaki, customer service"), a.spent(143_000)),
    scene(
      back(40),
      a.share("right", { value: 0.78, by: 0.008, n: 640, source: "640 real questions in six languages, judged by three agents" }),
    ),
    scene(
      back(33),
      a.built("context", "prompt-and-version", "evaluation-in-ci"),
      a.notNeeded("fallback", "An agent sends each answer, and writes it alone when no draft comes."),
    ),
    scene(
      back(26),
      a.figure("cost", { value: 0.097, by: 0.002, n: 3300, source: "Token bill of the pilot group" }),
      a.checkedIn("Nguyễn Thu Thủy and the pilot group"),
    ),
    scene(
      back(12),
      a.share("invented", { value: 0.007, by: 0.001, n: 640, source: "640 real questions in six languages, judged by three agents" }),
    ),
    scene(back(4), a.figure("cost", { value: 0.086, by: 0.002, n: 3600, source: "Token bill of the pilot group" })),
  ],
};
