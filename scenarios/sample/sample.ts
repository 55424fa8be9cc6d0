import type { Day } from "#kernel";
import { type History, inOrder } from "../history.ts";
import { stageOf } from "../stage.ts";
import { tell } from "../tell.ts";
import { applicantScreening } from "./applicant-screening.ts";
import { assortmentSimulator } from "./assortment-simulator.ts";
import { cancellationWarning } from "./cancellation-warning.ts";
import { openCompany } from "./company.ts";
import { damageClaims } from "./damage-claims.ts";
import { type ToldData, tellData } from "./data/tell-data.ts";
import { deliveryDay } from "./delivery-day.ts";
import { emptyShelves } from "./empty-shelves.ts";
import { tellForecasts } from "./forecasts/tell-forecasts.ts";
import { invoiceMatching } from "./invoice-matching.ts";
import { pickingForecast } from "./picking-forecast.ts";
import { projectNamed } from "./project-named.ts";
import { returnsForecast } from "./returns-forecast.ts";
import { roomPlanner } from "./room-planner.ts";
import { serviceAnswers } from "./service-answers.ts";
import type { Story } from "./story.ts";
import { supplierMail } from "./supplier-mail.ts";

/** With what was measured of the company's data, for whoever keeps it. */
interface SampleHistory extends History {
  readonly data: Omit<ToldData, "drafts">;
}

const broughtIn: readonly Story[] = [
  ...[cancellationWarning, assortmentSimulator, roomPlanner, pickingForecast, serviceAnswers],
  ...[deliveryDay, returnsForecast, applicantScreening, emptyShelves, damageClaims, supplierMail],
];

/** Decided here, by whoever looks at the sample: imported locks and evidence would open no gate. */
const decidedHere: readonly Story[] = [invoiceMatching];

/**
 * Twelve AI projects of one company that does not exist, over the eighteen months before `until`.
 *
 * @param until The day on which the sample is looked at; nothing in it happens on that day or later, apart from what was promised for then.
 * @param seed One seed, one history, down to the ids.
 */
export function sample(until: Day, seed = "marrowby"): SampleHistory {
  const stage = stageOf(until, seed);
  const { cast, figures, drafts } = openCompany(stage);
  const told = (stories: readonly Story[]) => stories.flatMap(({ name, scenes }) => tell(stage, name, scenes(stage, cast, figures)));
  const [past, live] = [told(broughtIn), inOrder(told(decidedHere))];
  const data = tellData(stage, (name) => projectNamed([...past, ...live], name));
  const forecasts = tellForecasts(stage, [...past, ...live]);
  return {
    imported: inOrder([...drafts, ...past, ...data.drafts, ...forecasts.imported]),
    live: inOrder([...live, ...forecasts.live]),
    data,
  };
}
