import type { ColumnProfile } from "./column.ts";
import { guessEvaluation } from "./guess-evaluation.ts";
import { guessTarget } from "./guess-target.ts";
import { only, words } from "./name-words.ts";
import { groups, keys, parts, protectedGroups, protectedNames, splits, things, times } from "./role-names.ts";
import { noRoles, type RoleGuess, type Roles } from "./roles.ts";

/** What is looked at to guess: names, types, how many values, and the values that may be shown. */
export type GuessedFrom = Pick<ColumnProfile, "name" | "type" | "distinct" | "unique" | "top" | "numbers">;

type Found = { readonly column: string; readonly because: string };

/** A value of a group stands for many rows, and a page shows its values. */
const MOST_GROUPS = 20;
const MOST_SEGMENTS = 5;

/**
 * What each column may be for, by its name, its type and its values, each guess with why. A role that two columns could have is nobody's:
 * a person says it in less time than a wrong guess is noticed.
 */
export function guessRoles(columns: readonly GuessedFrom[]): { readonly roles: Roles; readonly guessed: readonly RoleGuess[] } {
  const { evaluation, guessed: ofEvaluation } = guessEvaluation(columns);
  const taken = new Set(ofEvaluation.map(({ column }) => column));
  const left = columns.filter(({ name }) => !taken.has(name));
  const identifier = guessIdentifier(left);
  const time = guessTime(left);
  const entity = guessEntity(left);
  const split = guessSplit(left);
  const target = evaluation === null ? guessTarget(left) : null;
  const others = left.filter(({ name }) => ![identifier, time, entity, split, target].some((found) => found?.column === name));
  const sensitive = others.filter(isProtected).map(({ name }) => ({ column: name, because: "Its name tells of a protected group." }));
  const segments = guessSegments(others, sensitive);
  const named = Object.entries({ target, identifier, time, entity, split }).flatMap(([role, found]) => (found ? [{ role, ...found }] : []));
  return {
    roles: {
      ...noRoles,
      target: target?.column ?? null,
      identifier: identifier?.column ?? null,
      time: time?.column ?? null,
      entity: entity?.column ?? null,
      split: split?.column ?? null,
      segments: segments.map(({ column }) => column),
      sensitive: sensitive.map(({ column }) => column),
      evaluation,
    },
    guessed: [
      ...named,
      ...sensitive.map((found) => ({ role: "sensitive", ...found })),
      ...segments.map((found) => ({ role: "segments", ...found })),
      ...ofEvaluation,
    ],
  };
}

function guessIdentifier(columns: readonly GuessedFrom[]): Found | null {
  const all = columns.filter(({ type }) => type === "identifier");
  const found = only(all) ?? only(all.filter(({ name }) => words(name).at(-1) === "id")) ?? null;
  return found && { column: found.name, because: "Each of its values stands once, and says nothing but which row it is." };
}

function guessTime(columns: readonly GuessedFrom[]): Found | null {
  const all = columns.filter(({ type }) => type === "date-time");
  const one = only(all);
  if (one) return { column: one.name, because: "It is the only column of days or times." };
  const called = only(all.filter(({ name }) => words(name).some((word) => times.includes(word))));
  return called && { column: called.name, because: `Of ${all.length} columns of days or times it alone is called after a beginning.` };
}

/** Who comes again: called after a person or a thing, with fewer values than rows. */
function guessEntity(columns: readonly GuessedFrom[]): Found | null {
  const found = only(
    columns.filter(({ name, type, unique, distinct }) => {
      const [thing = "", key = "", ...more] = words(name);
      const isCalled = things.includes(thing) && keys.includes(key) && more.length === 0;
      return isCalled && type !== "identifier" && type !== "date-time" && distinct.count > MOST_GROUPS && (unique ?? 0) < distinct.count;
    }),
  );
  return found && { column: found.name, because: "Its name says who or what a row is of, and some stand in several rows." };
}

function guessSplit(columns: readonly GuessedFrom[]): Found | null {
  const found = only(
    columns.filter(({ name, top, distinct, numbers }) => {
      const isCalled = words(name).some((word) => splits.includes(word)) || words(name).join("") === "istrain";
      const isParts = top.length > 0 && top.length === distinct.count && top.every(({ text }) => parts.includes(text.trim().toLowerCase()));
      const isFolds = numbers?.whole === true && numbers.min >= 0 && distinct.count <= MOST_GROUPS;
      return isParts || (isCalled && (isFolds || words(name).join("") === "istrain"));
    }),
  );
  return found && { column: found.name, because: "Its values are parts to train and to test on." };
}

const isProtected = ({ name }: GuessedFrom): boolean =>
  words(name).some((word) => protectedGroups.includes(word)) || protectedNames.includes(words(name).join(""));

function guessSegments(columns: readonly GuessedFrom[], sensitive: readonly Found[]): readonly Found[] {
  const groupsOf = columns.filter(
    ({ name, type, distinct, numbers }) =>
      groups.includes(
        words(name)
          .filter((word) => !keys.includes(word))
          .at(-1) ?? "",
      ) &&
      (type === "category" || type === "boolean" || (type === "number" && numbers?.whole === true)) &&
      distinct.count >= 2 &&
      distinct.count <= MOST_GROUPS,
  );
  const isAlready = ({ name }: GuessedFrom): boolean => sensitive.some(({ column }) => column === name);
  return [
    ...sensitive.map(({ column }) => ({ column, because: "A protected group has to be covered." })),
    ...groupsOf
      .filter((column) => !isAlready(column))
      .map(({ name, distinct }) => ({ column: name, because: `Its name says a group, and it has ${distinct.count} values.` })),
  ].slice(0, Math.max(MOST_SEGMENTS, sensitive.length));
}
