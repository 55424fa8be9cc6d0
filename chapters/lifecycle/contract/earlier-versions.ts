import { z } from "zod";
import { dayField, type EntryKind, idField, personal } from "#chapters/workspace/contract";
import { grades, noCeremony, nothingMoreAgreed } from "../domain/index.ts";
import { countField, digestField, figureField, nameField, phaseField, wordsField } from "./fields.ts";
import { firstDecision, secondDecision } from "./gate-entries.ts";

/** A shape that entries were written in once, and how a body of it is read today. */
interface Earlier {
  readonly schema: z.ZodType;
  /** Brings a body of this version to the next. */
  readonly upcast: (body: object) => unknown;
}

/** A criterion's terms in their first shape, and what they come to in the second: nothing more was agreed, so the figure decides and never grows old. */
const firstTerms = z.strictObject({
  role: z.enum(["success", "minimum-viable", "kill"]),
  metric: nameField,
  slice: nameField.nullable(),
  comparison: z.enum(["at-least", "at-most", "above", "below"]),
  threshold: figureField,
  unit: z.string().min(1).max(40).nullable(),
  minimumSample: countField.nullable(),
  deadline: dayField.nullable(),
  phase: phaseField,
  reason: personal(z.string().max(4000)).nullable(),
});
const secondTerms = (body: { readonly terms?: object }): unknown => ({ ...body, terms: { ...body.terms, ...nothingMoreAgreed } });
const firstOfCriterion: Earlier = { schema: z.strictObject({ criterion: idField, terms: firstTerms }), upcast: secondTerms };

const { opens, ...nobodyVoted } = noCeremony;

/**
 * Every shape that was ever written and is not written any more, from version 1 on: records hold them for good. A kind that gets another
 * field moves its schema here, and its version in `versionOf` of the domain up by one.
 */
const earlier: Readonly<Record<string, readonly Earlier[]>> = {
  "lifecycle/criterion-set": [firstOfCriterion],
  "lifecycle/criterion-corrected": [firstOfCriterion],
  "lifecycle/criterion-edited": [
    { schema: z.strictObject({ criterion: idField, terms: firstTerms, reason: wordsField }), upcast: secondTerms },
  ],
  "lifecycle/decision-made": [
    { schema: firstDecision, upcast: (body) => ({ ...body, ...nobodyVoted }) },
    { schema: secondDecision, upcast: (body) => ({ ...body, opens }) },
  ],
  "lifecycle/evidence-offered": [
    {
      schema: z.strictObject({
        evidence: idField,
        criterion: idField,
        value: figureField,
        n: countField.nullable(),
        slice: nameField.nullable(),
        interval: z.strictObject({ low: figureField, high: figureField }).nullable(),
        grade: z.enum(grades),
        source: wordsField,
        digest: digestField.nullable(),
        measuredOn: dayField,
      }),
      upcast: (body) => ({ ...body, context: null }),
    },
  ],
  "lifecycle/learning-recorded": [
    {
      schema: z.strictObject({ believed: wordsField, found: wordsField, wouldDoDifferently: wordsField }),
      upcast: (body) => ({ ...body, cost: null }),
    },
  ],
};

/** The kinds of today, each after its earlier versions, with the way from one to the next. */
export const withEarlier = (kinds: readonly EntryKind[]): readonly EntryKind[] =>
  kinds.flatMap((newest) => {
    const before = earlier[newest.kind] ?? [];
    const inOrder = [...before.map(({ schema }) => schema), newest.schema];
    return inOrder.map((schema, place): EntryKind => {
      const upcast = before[place - 1]?.upcast;
      return { ...newest, schema, version: place + 1, ...(upcast ? { upcast } : {}) };
    });
  });
