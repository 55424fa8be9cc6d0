import { z } from "zod";
import { dayField, idField, workspaceParams } from "#chapters/workspace/contract";
import { type ProjectBodies, phases } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { priceFields } from "./dependency-view.ts";
import { nameField, wordsField, wordsRead } from "./fields.ts";
import { mayRead, mayWrite, projectParams, projectPath } from "./paths.ts";

const entry = z.strictObject;
const words = z.string().min(1).max(4000);
const day = z.iso.date();
const pricesEntry = z.array(entry(priceFields)).max(8).readonly();
const pricesBody = z.array(z.object(priceFields).meta({ id: "PriceSaid" })).max(8);

/** What each entry about a dependency holds. */
export const dependencySchemas = {
  "lifecycle/dependency-declared": entry({
    ...{ dependency: idField, vendor: nameField, model: nameField, version: nameField.nullable() },
    ...{ retiresOn: dayField.nullable(), prices: pricesEntry, pricesAsOf: dayField.nullable() },
  }),
  "lifecycle/dependency-version-changed": entry({
    ...{ dependency: idField, version: nameField, on: dayField, retiresOn: dayField.nullable(), reason: wordsField.nullable() },
  }),
  "lifecycle/retirement-announced": entry({ dependency: idField, retiresOn: dayField.nullable() }),
  "lifecycle/dependency-price-changed": entry({ dependency: idField, prices: pricesEntry, asOf: dayField }),
  "lifecycle/dependency-dropped": entry({ dependency: idField, reason: wordsField }),
} satisfies { readonly [K in keyof ProjectBodies]?: z.ZodType<ProjectBodies[K]> };

const dependencyPath = `${projectPath}/dependencies/:dependency` as const;
const dependencyParams = z.object({ ...projectParams.shape, dependency: idField });

export const declareDependencyEndpoint = {
  ...aboutProject,
  path: `${projectPath}/dependencies`,
  summary: "Say which vendor's model or product the project stands on.",
  body: z
    .object({
      vendor: nameField,
      model: nameField.meta({ description: "The model, or the product that was bought." }),
      version: nameField.nullable().default(null),
      retiresOn: dayField.nullable().default(null).meta({ description: "The day the vendor takes this version away." }),
      prices: pricesBody.default([]),
      pricesAsOf: dayField.nullable().default(null).meta({ description: "The day of the price list." }),
    })
    .meta({ id: "DependencySaid" }),
} as const;

const change = {
  version: nameField.optional().meta({ description: "The version it answers with now: evidence made with another becomes stale." }),
  on: dayField.optional().meta({ description: "The day it changed; today when left out." }),
  retiresOn: dayField.nullable().optional().meta({ description: "Retirement of this version; null where one was taken back." }),
  reason: words.optional(),
};

export const changeDependencyEndpoint = {
  ...aboutProject,
  path: `${dependencyPath}/change`,
  summary: "Change the version, or the day of retirement, of what the project stands on.",
  params: dependencyParams,
  body: z.object(change).meta({ id: "DependencyChange" }),
} as const;

export const changePricesEndpoint = {
  ...aboutProject,
  path: `${dependencyPath}/prices`,
  summary: "Say what it costs, as of a day.",
  params: dependencyParams,
  body: z.object({ prices: pricesBody, asOf: dayField.optional() }).meta({ id: "PricesSaid" }),
} as const;

export const dropDependencyEndpoint = {
  ...aboutProject,
  path: `${dependencyPath}/drop`,
  summary: "Say that the project stands on it no more, with a reason.",
  params: dependencyParams,
  body: z.object({ reason: words }).meta({ id: "DependencyDrop" }),
} as const;

/** Models and products of others, each with the projects that stand on it. */
const standingOn = z
  .object({
    models: z.array(
      z.object({
        vendor: z.string(),
        model: z.string(),
        projects: z.array(
          z.object({
            project: idField,
            name: z.string(),
            phase: z.enum(phases).nullable(),
            owner: wordsRead,
            version: z.string().nullable(),
            retiresOn: day.nullable(),
            retirementNear: z.boolean(),
            staleCriteria: z.number().int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Dependencies" });
export type DependenciesView = z.infer<typeof standingOn>;

const dependenciesPath = "/api/v1/workspaces/:workspace/dependencies";

export const listDependencies = {
  method: "GET",
  path: dependenciesPath,
  summary: "Read which projects stand on which vendor's model, the nearest retirement first.",
  can: mayRead,
  params: workspaceParams,
  reply: standingOn,
} as const;

export const changeModelEndpoint = {
  method: "POST",
  path: `${dependenciesPath}/change`,
  summary: "Change the version or retirement of a vendor's model for every project that stands on it, in one act.",
  can: mayWrite,
  params: workspaceParams,
  body: z.object({ vendor: nameField, model: nameField, ...change }).meta({ id: "ModelChange" }),
  reply: standingOn,
} as const;
