import { defineMetric, type MetricBodies } from "#chapters/metrics/domain";
import { namePerson } from "#chapters/people/domain";
import type { DatedDraft } from "../history.ts";
import { type Figure, type Player, type Stage, tools } from "../stage.ts";

/** The company of the sample: it sells furniture and kitchens online and in 62 shops, and delivers them itself. It does not exist. */
export const company = "Marrowby Home";

const names = {
  ingrid: "Ingrid Solheim",
  amara: "Amara Okafor",
  rafael: "Rafael Monteiro",
  yuki: "Yuki Tanabe",
  tomasz: "Tomasz Wieczorek",
  priya: "Priya Raghunathan",
  siddharth: "Siddharth Iyer",
  leila: "Leila Haddad",
  kwame: "Kwame Boateng",
  mateo: "Mateo Quispe",
  sofia: "Sofia Papadaki",
  henrik: "Henrik Aalto",
  marguerite: "Marguerite Delorme",
  dilnoza: "Dilnoza Karimova",
  niamh: "Niamh Gallagher",
  anika: "Anika Bergström",
  zanele: "Zanele Dube",
  thuy: "Nguyễn Thu Thủy",
} as const;

const metric = (name: string, unit: string | null, direction: "up" | "down", family: MetricBodies["metrics/metric-defined"]["family"]) => ({
  ...{ name, unit, family },
  direction: direction === "up" ? ("higher-is-better" as const) : ("lower-is-better" as const),
});

const metrics = {
  cancellations: metric("Service plans cancelled a month", "%", "down", "revenue-influenced"),
  kitchenPlans: metric("Kitchen appointments booked online", "a week", "up", "revenue-influenced"),
  returnsCost: metric("Cost of a returned order", "EUR", "down", "cost-reduced"),
  claimDays: metric("Days until a damage claim is settled", "days", "down", "time-saved"),
  emptyShelves: metric("Sales lost to empty shelves", "EUR a shop and week", "down", "revenue-influenced"),
  supplierHours: metric("Buyers' hours on supplier mail", "hours a week", "down", "time-saved"),
  hiringDays: metric("Days from application to first interview", "days", "down", "time-saved"),
  firstAnswer: metric("Questions settled at the first answer", "%", "up", "error-rate-reduced"),
  overtime: metric("Overtime in the Lyon warehouse", "hours a week", "down", "cost-reduced"),
  checkout: metric("Baskets that end in an order", "%", "up", "revenue-influenced"),
  invoiceHours: metric("Hours of work on supplier invoices", "hours a week", "down", "time-saved"),
  missedDays: metric("Deliveries that missed their day", "%", "down", "error-rate-reduced"),
};

/** Everyone a story may name. */
export type Cast = Readonly<Record<keyof typeof names, Player>>;
/** Every number a story may aim at. */
export type Figures = Readonly<Record<keyof typeof metrics, Figure>>;

/** The company as it stood before the first story: its people and its numbers, and the entries that name them. */
export function openCompany(stage: Stage): { readonly cast: Cast; readonly figures: Figures; readonly drafts: readonly DatedDraft[] } {
  const { clock, idOn } = tools(stage, "company");
  const drafts: DatedDraft[] = [];
  const player = (name: string): Player => {
    const at = clock.on(stage.back(546));
    const id = idOn(at);
    drafts.push({ ...namePerson(id, { name }), at: at.toISOString() });
    return { id, name };
  };
  const define = (said: MetricBodies["metrics/metric-defined"]): Figure => {
    const at = clock.on(stage.back(545));
    const id = idOn(at);
    drafts.push({ ...defineMetric(id, said), at: at.toISOString() });
    return { id, name: said.name };
  };
  return { cast: mapped(names, player), figures: mapped(metrics, define), drafts };
}

/** The same names with what `make` makes of each; `fromEntries` forgets which names they were, hence the one `as`. */
const mapped = <Key extends string, From, To>(from: Readonly<Record<Key, From>>, make: (each: From) => To): Readonly<Record<Key, To>> =>
  Object.fromEntries(Object.entries<From>(from).map(([key, each]) => [key, make(each)])) as Record<Key, To>;
