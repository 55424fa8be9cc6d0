import { z } from "zod";
import { personal } from "#chapters/workspace/contract";
import { countField, nameField, wordsRead } from "./fields.ts";

/** A hash as tools give it: MD5 to SHA-512, or a commit. */
const hashField = z
  .string()
  .regex(/^[0-9a-f]{7,128}$/, { error: "Give the hash in 7 to 128 lower-case hexadecimal digits." })
  .meta({ description: "A hash in lower-case hexadecimal, as the tool made it." });

const currencyField = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: "Give the currency by its three letters, such as EUR." })
  .meta({ description: "ISO 4217: three capital letters." });

/** A sum of money that measuring may cost. */
const amountField = z.number().min(0).max(1e12);

const tokens = { in: countField.nullable(), out: countField.nullable() };
const cost = { amount: amountField, currency: currencyField.nullable() };

const parts = {
  model: nameField.nullable(),
  modelVersion: nameField.nullable(),
  promptHash: hashField.nullable(),
  evaluationSet: hashField.nullable(),
  tool: nameField.nullable(),
  toolVersion: nameField.nullable(),
};

/** As the ledger takes it in. The judge may be a person, so the name is kept beside the ledger. */
export const contextEntry = z.strictObject({
  ...parts,
  judge: personal(z.string().min(1).max(200)).nullable(),
  tokens: z.strictObject(tokens).nullable(),
  cost: z.strictObject(cost).nullable(),
});

/** As somebody says it: what is left out is not recorded. */
export const contextBody = z
  .object({
    model: parts.model.default(null).meta({ description: "The model as its maker or server calls it." }),
    modelVersion: parts.modelVersion.default(null).meta({ description: "Its version where the name does not say it." }),
    promptHash: parts.promptHash.default(null),
    evaluationSet: parts.evaluationSet.default(null).meta({ description: "Hash of the cases it was measured on." }),
    judge: nameField.nullable().default(null).meta({ description: "Who or what judged: a model, a person." }),
    tokens: z
      .object({ in: tokens.in.default(null), out: tokens.out.default(null) })
      .nullable()
      .default(null),
    cost: z
      .object({ amount: amountField, currency: cost.currency.default(null) })
      .nullable()
      .default(null),
    tool: parts.tool.default(null),
    toolVersion: parts.toolVersion.default(null),
  })
  .meta({ id: "EvidenceMadeWith" });

/** As a reader sees it. */
export const contextView = z
  .object({ ...parts, judge: wordsRead, tokens: z.object(tokens).nullable(), cost: z.object(cost).nullable() })
  .meta({ id: "EvidenceContext" });
