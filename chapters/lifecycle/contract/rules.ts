import { z } from "zod";
import { asOfQuery, dayField, workspaceParams } from "#chapters/workspace/contract";
import { kinds, phases, type RulesBodies, weekdays } from "../domain/index.ts";
import { citeView } from "./cite-view.ts";
import { kindField, nameField } from "./fields.ts";
import { mayRead } from "./paths.ts";

const boxedPhase = z.enum(phases).exclude(["iteration"]);
const weeks = z.number().min(0).max(104);
const boxEnd = z.number().min(0.5).max(104);
const rate = z.number().min(0).max(1_000_000);
const currency = z.string().trim().min(1).max(12);
const holiday = z.object({ from: dayField, to: dayField, name: nameField }).meta({ id: "Holiday" });
const MOST_HOLIDAYS = 100;

const timeBox = { kind: kindField, phase: boxedPhase, fromWeeks: weeks, toWeeks: boxEnd };

/** What each entry of a workspace's rules holds; equal to the types of the domain. */
export const rulesSchemas = {
  "lifecycle/time-box-ruled": z.strictObject(timeBox),
  "lifecycle/cost-rate-set": z.strictObject({ low: rate, high: rate, currency }),
  "lifecycle/cost-switched": z.strictObject({ shown: z.boolean() }),
  "lifecycle/holidays-set": z.strictObject({
    holidays: z
      .array(z.strictObject({ from: dayField, to: dayField, name: nameField }))
      .max(MOST_HOLIDAYS)
      .readonly(),
  }),
  "lifecycle/rest-days-set": z.strictObject({ weekdays: z.array(z.enum(weekdays)).max(7).readonly() }),
} satisfies { readonly [K in keyof RulesBodies]: z.ZodType<RulesBodies[K]> };

/** The entry that said so; null for a default of ours, which is an assumption. */
const said = citeView.nullable().meta({ description: "The entry that said so; null where it is an assumption of ours." });

const rulesView = z
  .object({
    timeBoxes: z.array(
      z.object({
        kind: z.enum(kinds),
        phase: boxedPhase,
        fromWeeks: z.number(),
        toWeeks: z.number().meta({ description: "Where the work stops and a decision is due." }),
        said,
        assumes: z.string().nullable().meta({ description: "Where a default is from." }),
      }),
    ),
    costRate: z.object({
      low: z.number().meta({ description: "What a week of one person's work costs, all in." }),
      high: z.number(),
      currency: z.string(),
      said,
      assumes: z.string().nullable(),
    }),
    costShown: z.object({ shown: z.boolean(), said }),
    holidays: z.object({ holidays: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), name: z.string(), says: z.string() })), said }),
    restDays: z.object({ weekdays: z.array(z.enum(weekdays)), said, assumes: z.string().nullable() }),
  })
  .meta({ id: "Rules" });
export type RulesView = z.infer<typeof rulesView>;

const path = "/api/v1/workspaces/:workspace/rules";

export const getRules = {
  method: "GET",
  path,
  summary: "Read how the workspace works: time boxes, the cost of a week, holidays; what nobody said is marked as an assumption.",
  can: mayRead,
  params: workspaceParams,
  query: asOfQuery,
  reply: rulesView,
  cache: "record",
} as const;

/** What endpoints that change a rule have in common. */
const aRule = {
  method: "POST",
  can: { permission: "lifecycle:rules", least: "admin" },
  params: workspaceParams,
  reply: rulesView,
} as const;

export const ruleTimeBoxEndpoint = {
  ...aRule,
  path: `${path}/time-boxes`,
  summary: "Rule the time box of one phase of one kind; phases entered before keep theirs.",
  body: z.object(timeBox).meta({ id: "TimeBoxRule" }),
} as const;

export const setCostRateEndpoint = {
  ...aRule,
  path: `${path}/cost-rate`,
  summary: "Say what a week of one person's work costs, as a range: one rate for everybody.",
  body: z.object({ low: rate, high: rate, currency }).meta({ id: "CostRate" }),
} as const;

export const switchCostEndpoint = {
  ...aRule,
  path: `${path}/cost`,
  summary: "Show estimates of cost, or show none anywhere.",
  body: z.object({ shown: z.boolean() }).meta({ id: "CostSwitch" }),
} as const;

export const setHolidaysEndpoint = {
  ...aRule,
  path: `${path}/holidays`,
  summary: "Name the holidays, all of them: they count against no time box, and nothing falls due on them.",
  body: z.object({ holidays: z.array(holiday).max(MOST_HOLIDAYS) }).meta({ id: "Holidays" }),
} as const;

export const setRestDaysEndpoint = {
  ...aRule,
  path: `${path}/rest-days`,
  summary: "Say on which days of the week nobody works: nothing falls due on them.",
  body: z.object({ weekdays: z.array(z.enum(weekdays)).max(7) }).meta({ id: "RestDays" }),
} as const;
