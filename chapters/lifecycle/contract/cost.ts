import { z } from "zod";
import { dayField, idField } from "#chapters/workspace/contract";
import type { CostBodies } from "../domain/index.ts";
import { aboutProject } from "./about-project.ts";
import { wordsField } from "./fields.ts";
import { mayWrite, projectPath } from "./paths.ts";

const amount = z.number().min(0).max(1e12);
const currency = z.string().trim().min(1).max(12);
const reference = z.string().min(1).max(200);
const MOST_INVOICES = 500;

/** What each entry about cost holds. */
export const costSchemas = {
  "lifecycle/invoice-imported": z.strictObject({
    invoice: idField,
    amount,
    currency,
    on: dayField,
    what: wordsField.nullable(),
    reference: reference.nullable(),
  }),
} satisfies { readonly [K in keyof CostBodies]: z.ZodType<CostBodies[K]> };

export const importInvoices = {
  ...aboutProject,
  path: `${projectPath}/invoices`,
  summary:
    "Import invoices, as a list or as a CSV with the columns date, amount, currency, what and reference; one whose reference is known is left out.",
  can: mayWrite,
  body: z
    .object({
      invoices: z
        .array(
          z
            .object({
              amount,
              currency: currency.optional(),
              on: dayField,
              what: z.string().max(4000).optional(),
              reference: reference.optional(),
            })
            .meta({ id: "NewInvoice" }),
        )
        .max(MOST_INVOICES)
        .optional(),
      csv: z.string().max(500_000).optional().meta({ description: "The text of a CSV with a header." }),
    })
    .meta({ id: "Invoices" }),
} as const;
