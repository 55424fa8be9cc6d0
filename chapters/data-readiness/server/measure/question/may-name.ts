import type { TypedColumn } from "../measure-columns.ts";

/** Fewer rows than this do not give a value its name: it could be told whose it is. */
export const LEAST_NAMED = 5;

/** What is longer is somebody's text and no name of anything. */
export const LONGEST_NAMED = 200;

/** Whether a value of a column may be told: it stands in five rows or more, is a name in its length, and the column holds nothing personal. */
export const mayName = (
  { profile }: Pick<TypedColumn, "profile">,
  { text, rows }: { readonly text: string; readonly rows: number },
): boolean => rows >= LEAST_NAMED && text.length <= LONGEST_NAMED && profile.personal.length === 0;
