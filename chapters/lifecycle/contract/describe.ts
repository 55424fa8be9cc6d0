import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";
import { judgements, weights } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { figureField, kindField, nameField } from "./fields.ts";
import { mayDecide, projectPath } from "./paths.ts";

const words = z.string().min(1).max(4000);

/** A person by id, or by name where nobody was named so far. */
export const personOrName = z
  .union([
    z.object({ person: idField }).meta({ id: "KnownPerson" }),
    z.object({ name: nameField, email: z.email().max(320).optional() }).meta({ id: "PersonByName" }),
  ])
  .meta({ id: "PersonOrName" });

export const renameProjectEndpoint = {
  ...aboutProject,
  path: `${projectPath}/name`,
  summary: "Call a project by another name.",
  body: z.object({ name: nameField }).meta({ id: "ProjectName" }),
} as const;

export const chooseKind = {
  ...aboutProject,
  path: `${projectPath}/kind`,
  summary: "Choose one of the four kinds.",
  body: z.object({ kind: kindField }).meta({ id: "ProjectKind" }),
} as const;

export const chooseWeight = {
  ...aboutProject,
  path: `${projectPath}/weight`,
  summary: "Choose how much ceremony a gate has.",
  can: mayDecide,
  body: z.object({ weight: z.enum(weights) }).meta({ id: "ProjectWeight" }),
} as const;

export const describeUseCase = {
  ...aboutProject,
  path: `${projectPath}/use-case`,
  summary: "Describe who would use it, and for what.",
  body: z.object({ useCase: words }).meta({ id: "UseCase" }),
} as const;

export const nameOwner = {
  ...aboutProject,
  path: `${projectPath}/owner`,
  summary: "Name who owns the project.",
  body: personOrName,
} as const;

export const nameProductOwner = {
  ...aboutProject,
  path: `${projectPath}/product-owner`,
  summary: "Name its product owner.",
  body: personOrName,
} as const;

export const nameSponsor = {
  ...aboutProject,
  path: `${projectPath}/sponsor`,
  summary: "Name the business sponsor, who need not be a member.",
  body: personOrName,
} as const;

export const chooseMetric = {
  ...aboutProject,
  path: `${projectPath}/metric`,
  summary: "Choose the one number it should move.",
  body: z
    .object({
      name: nameField.meta({ description: "As people say it; or the name of a metric that was defined." }),
      metric: idField.optional().meta({ description: "A metric that was defined." }),
      target: nameField.optional(),
      reason: words.optional().meta({ description: "Why the business wants this number." }),
    })
    .meta({ id: "ProjectMetric" }),
} as const;

export const describeProductionPath = {
  ...aboutProject,
  path: `${projectPath}/production-path`,
  summary: "Describe how it would reach production.",
  body: z.object({ path: words }).meta({ id: "ProductionPath" }),
} as const;

export const budgetProductionisationEndpoint = {
  ...aboutProject,
  path: `${projectPath}/productionisation-budget`,
  summary: "Budget weeks for productionisation, as a range.",
  body: z.object({ fromWeeks: z.number().min(0).max(520), toWeeks: z.number().min(0).max(520) }).meta({ id: "ProductionisationBudget" }),
} as const;

export const makeJudgement = {
  ...aboutProject,
  path: `${projectPath}/judgements`,
  summary: "Judge whether technique, problem or data hold.",
  body: z.object({ judgement: z.enum(judgements), holds: z.boolean(), reason: words.optional() }).meta({ id: "JudgementMade" }),
} as const;

export const describeKillCondition = {
  ...aboutProject,
  path: `${projectPath}/kill-condition`,
  summary: "Say in words what would stop it.",
  body: z.object({ words }).meta({ id: "KillCondition" }),
} as const;

export const recordLearningEndpoint = {
  ...aboutProject,
  path: `${projectPath}/learnings`,
  summary: "Record what was learnt.",
  body: z.object({ believed: words, found: words, wouldDoDifferently: words }).meta({ id: "NewLearning" }),
} as const;

export const holdCheckInEndpoint = {
  ...aboutProject,
  path: `${projectPath}/check-ins`,
  summary: "Record a check-in; it counts with someone from outside the team, by name.",
  body: z.object({ on: dayField, fromOutside: z.boolean(), who: words.optional() }).meta({ id: "CheckIn" }),
} as const;

export const sizeTeam = {
  ...aboutProject,
  path: `${projectPath}/team-size`,
  summary: "Say how many people work on it.",
  body: z.object({ people: z.number().min(0).max(10_000) }).meta({ id: "TeamSize" }),
} as const;

export const reportSpend = {
  ...aboutProject,
  path: `${projectPath}/spend`,
  summary: "Report what was spent so far.",
  body: z.object({ amount: figureField, currency: z.string().min(1).max(12).optional() }).meta({ id: "Spend" }),
} as const;

export const addNote = {
  ...aboutProject,
  path: `${projectPath}/notes`,
  summary: "Add a note.",
  body: z.object({ note: words }).meta({ id: "Note" }),
} as const;
