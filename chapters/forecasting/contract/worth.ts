import { z } from "zod";
import { citeView } from "#chapters/lifecycle/contract";
import { asOfQuery, idField } from "#chapters/workspace/contract";
import { verdicts, worthPers } from "../domain/index.ts";
import { mayRead, mayValue, projectParams, worthPath } from "./paths.ts";
import { wordsRead, wordsSaid } from "./record-fields.ts";
import { amountSaid, casesQuery, monthsSaid, weeksSaid } from "./worth-fields.ts";

const day = z.iso.date();
const chance = z.number().min(0).max(1);
const money = z.number();
const range = z.object({ low: money, middle: money, high: money, says: z.string() });

const test = z
  .object({
    criterion: idField,
    metric: z.string(),
    bar: chance.meta({ description: "The share from which on it works." }),
    seen: z.object({ successes: z.number(), cases: z.number() }).nullable().meta({ description: "What was counted already, and counts." }),
    believed: z.object({ successes: z.number(), failures: z.number() }).meta({ description: "A Beta law, with what was counted in it." }),
    cases: z.number().int().meta({ description: "Still to be counted." }),
    byDesign: z.boolean().meta({ description: "Size and stop are those of the trial that was agreed." }),
    price: range,
    worth: money.meta({ description: "The most that it is worth: expected value of sample information." }),
    verdict: z.enum(verdicts),
    result: z.string().meta({ description: "From which result on one goes on." }),
    flips: z.string().nullable().meta({ description: "At what worth the verdict becomes another." }),
    best: z.object({ cases: z.number().int(), worth: money, price: money }).nullable().meta({
      description: "Of a few sizes, the one that leaves most after its price.",
    }),
  })
  .meta({ id: "NextTest" });

const found = z
  .object({
    works: chance.meta({ description: "How likely it is to work, with what was counted in it." }),
    ships: chance.meta({ description: "How likely it is to be shipped once it has been shown to." }),
    worth: money.meta({ description: "What success brings in all, in the middle of what was said." }),
    cost: z.object({ toShipping: range, toDecision: range }).meta({ description: "What is still to be paid." }),
    goingOn: money.meta({ description: "What going on pays on average where one decides now; below 0, stopping pays more." }),
    perfect: money.meta({ description: "Expected value of perfect information: no test is worth more." }),
    option: z.object({ worth: money, says: z.string() }).meta({ description: "What it is worth that one may still stop at go/no-go." }),
    now: z.string(),
    test: z.union([z.object({ known: z.literal(true), value: test }), z.object({ known: z.literal(false), because: z.string() })]),
    together: z
      .object({ statement: idField, chance, says: z.string() })
      .nullable()
      .meta({ description: "The same from what people said together of that criterion; null until this reader’s own answer is in." }),
    says: z.string().meta({ description: "What to do next, in a sentence." }),
  })
  .meta({ id: "WorthOfNext" });

const worthView = z
  .object({
    asOf: day,
    project: idField,
    name: z.string(),
    money: z
      .object({
        currency: z.string(),
        success: z
          .object({
            ...{ low: money, high: money, per: z.enum(worthPers), months: z.number().int() },
            ...{ says: z.string(), because: wordsRead, cite: citeView },
          })
          .nullable()
          .meta({ description: "What it brings once it is in use, as somebody said it; null where nobody has." }),
        price: z
          .object({ weeks: z.number().nullable(), perCase: money.nullable(), because: wordsRead, cite: citeView })
          .nullable()
          .meta({ description: "What the next test costs, as somebody said it." }),
        found: z.union([z.object({ known: z.literal(true), value: found }), z.object({ known: z.literal(false), because: z.string() })]),
      })
      .nullable()
      .meta({ description: "Null where the workspace shows no estimates of cost." }),
    asks: z.boolean().meta({ description: "A decision lies ahead that this is for: the project is at or before go/no-go." }),
  })
  .meta({ id: "WorthOfProject" });
export type WorthView = z.infer<typeof worthView>;

export const getWorth = {
  method: "GET",
  path: worthPath,
  summary: "Say what the next test of a project is worth against its price: whether to test first, go on, or stop.",
  can: mayRead,
  params: projectParams,
  query: z.object({ ...asOfQuery.shape, cases: casesQuery }),
  reply: worthView,
} as const;

export const valueSuccessEndpoint = {
  method: "POST",
  path: `${worthPath}/success`,
  summary: "Say what a project's success is worth: a range a month, a year or in all, over how many months, and why.",
  can: mayValue,
  params: projectParams,
  body: z
    .object({
      low: amountSaid.meta({ description: "The least, in the currency of the workspace's rate, beyond what running it costs." }),
      high: amountSaid.meta({ description: "The most; the same where it is known." }),
      per: z.enum(worthPers),
      months: monthsSaid.meta({ description: "Over how many months it is counted." }),
      because: wordsSaid.meta({ description: "Why, and whose figure it is." }),
    })
    .meta({ id: "SuccessValued" }),
  reply: worthView,
} as const;

export const priceTestEndpoint = {
  method: "POST",
  path: `${worthPath}/test`,
  summary: "Say what the next test costs: weeks of work, and an amount for each case; null for what is assumed.",
  can: mayValue,
  params: projectParams,
  body: z
    .object({
      weeks: weeksSaid.nullable().default(null).meta({ description: "Weeks of one person's work, for the whole of it." }),
      perCase: amountSaid.nullable().default(null).meta({ description: "For each case, beyond that work." }),
      because: wordsSaid.meta({ description: "Why." }),
    })
    .meta({ id: "TestPriced" }),
  reply: worthView,
} as const;
