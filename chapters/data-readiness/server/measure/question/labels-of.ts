import { type Answer, known, unknown } from "#kernel";
import { booleanWords } from "../../../domain/index.ts";
import type { TypedColumn } from "../measure-columns.ts";
import { literal } from "../rows.ts";

/** What a target asks for. */
export type LabelKind = "binary" | "classes" | "number";

/** A whole number with more values than this is taken for an amount, not for classes: ratings go to ten. Our judgement. */
const MOST_NUMBERED = 10;
/** More classes than this are names rather than classes. Our judgement; ImageNet has a thousand. */
const MOST_CLASSES = 1000;

/** Whether a target is yes and no, classes, or a number; unknown where it cannot be any. Probabilities are of classes, whatever their number. */
export function labelKind({ name, type, profile }: TypedColumn, rows: number, areClasses: boolean): Answer<LabelKind> {
  const values = profile.distinct.count;
  if (type === "empty") return unknown(`Every cell of “${name}” is missing: there is no label.`);
  if (type === "date-time") return unknown(`“${name}” holds dates, which are no labels. Name a class or an amount as the target.`);
  if (type === "number") {
    const isAmount = profile.numbers?.whole !== true || values > (areClasses ? MOST_CLASSES : MOST_NUMBERED);
    return known(values === 2 ? "binary" : isAmount ? "number" : "classes");
  }
  if (values > Math.min(MOST_CLASSES, Math.max(2, rows / 2)))
    return unknown(
      `“${name}” has ${values.toLocaleString("en")} different values in ${rows.toLocaleString("en")} rows: too many to be classes.`,
    );
  return known(values === 2 ? "binary" : "classes");
}

/** SQL for a label as people read it: as its column had it, and whole numbers without a point. */
export function labelSql({ cell, type, profile }: Pick<TypedColumn, "cell" | "type" | "profile">): string {
  if (type === "boolean") {
    const [yes, no] = [true, false].map((word) => literal(wordFor(word, profile.top)));
    return `case when ${cell} then ${yes} when not ${cell} then ${no} end`;
  }
  if (type === "number") return profile.numbers?.whole ? `(${cell}::hugeint)::varchar` : `${cell}::varchar`;
  return `${cell}::varchar`;
}

/** The word that a column of yes and no has for one of them, by its commonest values. */
function wordFor(word: boolean, top: TypedColumn["profile"]["top"]): string {
  const words = booleanWords.map(([yes, no]) => (word ? yes : no));
  const found = top.find(({ text }) => words.includes(text.trim().toLowerCase()) || Number(text) === (word ? 1 : 0));
  if (found === undefined) return word ? "true" : "false";
  return plain(found.text);
}

/** Whether two writings are of one label. */
export const isSameLabel = (a: string, b: string): boolean => plain(a).toLowerCase() === plain(b).toLowerCase();

/** A label as people write it: without white space around it, and a whole number without a point. */
function plain(label: string): string {
  const text = label.trim();
  return /^-?[0-9]{1,15}[.]0+$/.test(text) ? String(Number(text)) : text;
}
