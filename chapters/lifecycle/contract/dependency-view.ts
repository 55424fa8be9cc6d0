import { z } from "zod";
import { idField } from "#chapters/workspace/contract";
import { pricedPer } from "../domain/index.ts";
import { citeView } from "./cite-view.ts";

const day = z.iso.date();

/** One line of a vendor's price list. */
export const priceFields = {
  amount: z.number().min(0).max(1e9),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "Give the currency by its three letters, such as EUR." })
    .meta({ description: "ISO 4217: three capital letters." }),
  per: z.enum(pricedPer),
};

/** A model or product of somebody else's that a project stands on. */
export const dependencyView = z
  .object({
    id: idField,
    vendor: z.string(),
    model: z.string(),
    version: z.string().nullable(),
    versionSince: day.nullable().meta({ description: "Since when it has this version; null where it was declared with it." }),
    retiresOn: day.nullable(),
    prices: z.array(z.object(priceFields)),
    pricesAsOf: day.nullable(),
    retirementNear: z.boolean(),
    staleCriteria: z.array(idField).meta({ description: "Criteria that are unknown since its version changed." }),
    cite: citeView,
  })
  .meta({ id: "Dependency" });
