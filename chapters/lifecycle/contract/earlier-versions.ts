import { z } from "zod";
import { dayField, type EntryKind, idField } from "#chapters/workspace/contract";
import { grades } from "../domain/index.ts";
import { countField, digestField, figureField, nameField, wordsField } from "./fields.ts";

/** A shape that entries were written in once, and how a body of it is read today. */
interface Earlier {
  readonly schema: z.ZodType;
  /** Brings a body of this version to the next. */
  readonly upcast: (body: object) => unknown;
}

/**
 * Every shape that was ever written and is not written any more, from version 1 on: records hold them for good. A kind that gets another
 * field moves its schema here, and its version in `versionOf` of the domain up by one.
 */
const earlier: Readonly<Record<string, readonly Earlier[]>> = {
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
