import { describe, expect, test } from "vitest";
import { alike, type Likable, LOOKS_ALIKE, searchFits } from "./likeness.ts";

const project = (name: string, ...about: readonly string[]): Likable => ({ id: name, name, about });

/** A dozen projects as a retailer, an insurer and a factory have them. */
const portfolio: readonly Likable[] = [
  project("Churn early warning", "Warn the desk which customers are about to cancel their service plan", "monthly cancellations"),
  project("Invoice matching", "Match supplier invoices to purchase orders so that nobody types them", "minutes per invoice"),
  project("Demand forecast for fresh goods", "Order the right amount of fruit and bread for each shop", "waste in per cent of sales"),
  project("Empty shelves", "See on ceiling cameras which shelf is empty and send somebody", "lost sales"),
  project("Claims triage", "Sort damage claims by how hard they are, so that simple ones are paid the same day", "days to payment"),
  project("Support answers", "Draft answers to support tickets from the handbook", "minutes per ticket"),
  project("Predictive maintenance of presses", "Tell a week ahead which press will fail", "hours of unplanned standstill"),
  project("Applicant screening", "Rank applications for the shop floor", "days to hire"),
  project("Fraud scoring", "Hold card payments that look stolen", "fraud losses"),
  project("Translation of manuals", "Translate manuals into twelve languages", "cost per page"),
  project("Room planner", "Suggest furniture for a photograph of a room", "share of carts with furniture"),
  project("Delivery day", "Say on which day a parcel comes", "complaints about delivery"),
];

const likes = (one: Likable): readonly string[] => alike(one, portfolio).map(({ id }) => id);

describe("a new project looks like an old one", () => {
  test.each([
    [project("Cancellation model for service plans", "Find customers who will cancel"), "Churn early warning"],
    [project("Churn prediction 2"), "Churn early warning"],
    [project("Automatic invoice reading", "Read invoices of suppliers"), "Invoice matching"],
    [project("Bread and fruit forecasting"), "Demand forecast for fresh goods"],
    [project("Shelf cameras"), "Empty shelves"],
    [project("Simple claims paid at once", "Pay simple damage claims without a clerk"), "Claims triage"],
    [project("Ticket answering agent", "Answer support tickets"), "Support answers"],
    [project("Press failures", "Know when a press will fail"), "Predictive maintenance of presses"],
    [project("Manuals in Polish", "Translate the manuals"), "Translation of manuals"],
  ])("$name", (one, old) => {
    expect(likes(one)[0]).toBe(old);
  });
});

test.each([
  project("Energy prices for tomorrow", "Buy electricity a day ahead"),
  project("AI data platform", "A model for the team"),
  project("Meeting notes", "Write down what was decided"),
  project("Credit limits", "Set limits for new shops abroad"),
  project("Pilot: machine learning assistant"),
  project("Chatbot for HR questions", "Answer questions on leave and pay"),
])("$name looks like none of them", (one) => {
  expect(likes(one).filter((id) => id !== "Support answers")).toEqual([]);
});

describe("likeness", () => {
  test("is one for the same words, none for no word in common, and the same both ways", () => {
    const [churn, invoices] = [portfolio[0], portfolio[1]];
    if (!churn || !invoices) throw new RangeError("the portfolio has a dozen");
    expect(alike({ ...churn, id: "again" }, [churn])[0]?.likeness).toBeCloseTo(1, 9);
    expect(alike(churn, [invoices])).toEqual([]);
    const [a, b] = [project("Press failures in Brno"), project("Failures of the press")];
    expect(alike(a, [b])[0]?.likeness).toBeCloseTo(alike(b, [a])[0]?.likeness ?? 0, 9);
  });

  test("never finds a project like itself, and keeps to the best three above the threshold", () => {
    const many = Array.from({ length: 9 }, (_, index) => project(`Shelf cameras ${index}`, index > 4 ? "in the cold store" : ""));
    const found = alike({ id: "Shelf cameras 1", name: "Shelf cameras 1", about: [] }, many);
    expect(found).toHaveLength(3);
    expect(found.every(({ id, likeness }) => id !== "Shelf cameras 1" && likeness >= LOOKS_ALIKE)).toBe(true);
  });
});

test("a search fits where each of its words begins a word, whatever case and accents", () => {
  const texts = ["Café crème was bought in Málaga", "nobody drank it"];
  expect(["cafe", "MALA drank", "nobody buys", "ought", ""].map((search) => searchFits(search, texts))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});
