import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { autonomySteps, startQuestions } from "../domain/index.ts";
import { citeView } from "./cite-view.ts";
import { kindField, phaseField, wordsRead } from "./fields.ts";
import { dateView, decisionView, needView, standing, standsToday, stayView } from "./views.ts";

const day = z.iso.date();

/** A project as the portfolio shows it: a row of the table, a lane of the picture. */
export const portfolioRow = z
  .object({
    id: idField,
    name: z.string(),
    standing,
    standsToday,
    startedWithout: z.array(z.enum(startQuestions)),
    extended: z.string().nullable(),
    kind: kindField.nullable(),
    phase: phaseField.nullable(),
    phaseGuessed: z.boolean(),
    startedOn: day.nullable(),
    stays: z.array(stayView),
    boxEndsOn: day.nullable(),
    owner: wordsRead,
    sponsor: wordsRead,
    metric: z.string().nullable(),
    target: z.string().nullable(),
    dates: z.array(dateView).meta({ description: "Promises and constraints that stand." }),
    decisions: z.array(decisionView),
    decisionDate: day.nullable(),
    research: z.boolean(),
    criteria: z.object({
      met: z.number().int(),
      missed: z.number().int(),
      unknown: z.number().int(),
      edited: z.number().int().meta({ description: "Edited after their first figure, while no gate has decided." }),
    }),
    autonomy: z.enum(autonomySteps).nullable().meta({ description: "The step an agent is on." }),
    needs: z.array(needView),
    teamSize: z.number().nullable(),
    spend: z.object({ amount: z.number(), currency: z.string().nullable() }).nullable(),
    toLaunch: z.string().nullable().meta({ description: "What is left to pay before it is in use: an estimate, as a range in words." }),
    cite: citeView.nullable(),
  })
  .meta({ id: "PortfolioRow" });
export type PortfolioRow = z.infer<typeof portfolioRow>;

const count = z.number().int().min(0);

/** One page of the portfolio, with what is true of the whole. */
export const portfolioView = z
  .object({
    asOf: day,
    says: z.string().meta({ description: "The portfolio in a sentence." }),
    totals: z.object({
      projects: count,
      proposed: count,
      underWay: count,
      onHold: count,
      onHoldForDecision: count.meta({
        description: "Their time box ran out, and nobody has decided. They count neither as under way nor as on hold.",
      }),
      learningOpen: count.meta({ description: "Stopped, and what was learnt is still to be written down." }),
      stopped: count,
      due: count,
      research: count,
      matching: count.meta({ description: "Projects that the filters leave." }),
      byPhase: z.record(phaseField, count),
    }),
    rows: z.array(portfolioRow),
    next: z.string().nullable().meta({ description: "The cursor of the next page; null on the last." }),
    needsYou: z.array(z.object({ project: idField, name: z.string(), need: needView })),
    learnedLately: z.array(
      z.object({ project: idField, name: z.string(), found: wordsRead, saved: z.string().nullable(), cite: citeView }),
    ),
    learningsOpen: z
      .array(z.object({ project: idField, name: z.string(), says: z.string(), dueOn: day }))
      .meta({ description: "Stopped, and what was learnt is still to be written down." }),
    launchedLately: z.array(z.object({ project: idField, name: z.string(), cite: citeView })),
  })
  .meta({ id: "Portfolio" });
export type PortfolioView = z.infer<typeof portfolioView>;

/** What is different between two days. */
export const changesView = z
  .object({
    from: day,
    to: day,
    says: z.string(),
    projects: z.array(
      z.object({
        project: idField,
        name: z.string(),
        changes: z.array(z.object({ weight: z.enum(["heavy", "light"]), says: z.string(), cites: z.array(z.number().int()) })),
      }),
    ),
  })
  .meta({ id: "Changes" });
