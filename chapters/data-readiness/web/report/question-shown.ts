import type { DataSetView } from "../../contract/index.ts";

/** The question to show where the address names none: the last one that still stands. Undefined where the address says, or nothing was asked. */
export function questionShown({ questions }: Pick<DataSetView, "questions">, word: string | undefined): string | undefined {
  return word === undefined ? questions.findLast(({ withdrawn }) => withdrawn === null)?.id : undefined;
}
