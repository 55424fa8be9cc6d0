import * as a from "../acts.ts";
import { scene } from "../tell.ts";
import type { Story } from "./story.ts";

const source = "Side by side with two recruiters, names and photos hidden";

/** A bought tool, and a date that the law imposes: a constraint, which nobody here may promise or move. */
export const applicantScreening: Story = {
  name: "Applicant screening",
  scenes: ({ back, ahead }, { niamh, ingrid, priya }, { hiringDays }) => [
    scene(
      back(126),
      a.opened(
        "Applicant screening",
        "bought",
        "Order the 900 applications a week for shop and warehouse jobs, so that good people hear from us in days.",
      ),
      a.people({ owner: priya, productOwner: niamh, sponsor: ingrid }),
      a.aims(hiringDays, "from 16 to 6"),
    ),
    scene(
      back(119),
      a.imposed(
        ahead(74),
        "law",
        "From this day each automated ranking of applicants must be logged, explained on request and watched over by a person.",
      ),
      a.wayToProduction("Switched on in the hiring system, country by country; a recruiter confirms each shortlist.", 3, 6),
      a.judged("technique", true),
      a.judged("problem", true, "A shortlist of ten for each job, with the reasons."),
      a.team(2),
      a.entered("data-assessment"),
    ),
    scene(
      back(114),
      a.judged("data", true, "Two years of applications; outcomes are known for the 4,100 who were hired."),
      a.checkedIn("The works council in Rotterdam"),
    ),
    scene(
      back(112),
      a.agreed("agrees", {
        ...{
          role: "minimum-viable",
          metric: "shortlists that recruiters would have made",
          comparison: "at-least",
          threshold: 0.75,
          minimumSample: 300,
        },
        reason: "Below three in four the recruiters read everything again.",
      }),
      a.agreed("ratio", {
        ...{
          role: "kill",
          metric: "selection rate of the least selected group over that of the most",
          comparison: "below",
          threshold: 0.8,
        },
        ...{ minimumSample: 300, reason: "Four fifths is where our counsel draws the line." },
      }),
      a.agreed("logged", {
        ...{ role: "success", metric: "rankings with a log and a reason", comparison: "at-least", threshold: 0.995, minimumSample: 300 },
        phase: "productionisation",
      }),
    ),
    scene(back(110), a.entered("proof-of-concept")),
    scene(
      back(98),
      a.share("agrees", { value: 0.71, by: 0.015, n: 340, source }),
      a.figure("ratio", { value: 0.87, by: 0.02, n: 340, source }),
      a.noted("The vendor weighs gaps in a career, and cannot say by how much. Asked for the weight to be set to nothing."),
    ),
    scene(
      back(87),
      a.checkedIn("Niamh Gallagher, people"),
      a.extended(3, "The vendor's next version leaves out gaps in a career, and is due in two weeks."),
    ),
    scene(
      back(68),
      a.share("agrees", { value: 0.79, by: 0.01, n: 410, source: `${source}; version 8.2 of the tool` }),
      a.figure("ratio", { value: 0.93, by: 0.02, n: 410, source: `${source}; version 8.2 of the tool` }),
    ),
    scene(back(62), a.entered("go-no-go"), a.decidesBy(back(56)), a.checkedIn("The works council in Rotterdam")),
    scene(
      back(56),
      a.decidedGo(
        "Recruiters agree with four in five shortlists and the groups are treated alike. The log comes before the first country.",
      ),
    ),
    scene(back(38), a.entered("productionisation"), a.spent(74_000)),
    scene(
      back(24),
      a.share("logged", { value: 0.962, by: 0.003, n: 1240, source: "Audit of the test system's log" }),
      a.checkedIn("Niamh Gallagher, people"),
    ),
    scene(back(8), a.share("logged", { value: 0.988, by: 0.002, n: 2110, source: "Audit of the test system's log" })),
  ],
};
