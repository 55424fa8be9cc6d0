import type { TypedColumn } from "../measure-columns.ts";

/** Fewer rows than this do not give a value its name: it could be told whose it is. */
export const LEAST_NAMED = 5;

/** Whether a value of a column may be told: it stands in five rows or more, and the column holds nothing personal. */
export const mayName = ({ profile }: Pick<TypedColumn, "profile">, rows: number): boolean =>
  rows >= LEAST_NAMED && profile.personal.length === 0;

/** What a value is called that may not be told. */
export const unnamed = (what: "class" | "value", place: number): string => `rare ${what} ${place}`;
