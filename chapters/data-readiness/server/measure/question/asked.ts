import type { Roles } from "../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../measure-columns.ts";

/** The columns that the roles name, where there are such columns. */
export interface Asked {
  readonly target: TypedColumn | null;
  readonly identifier: TypedColumn | null;
  readonly time: TypedColumn | null;
  readonly entity: TypedColumn | null;
  readonly split: TypedColumn | null;
  readonly audited: TypedColumn | null;
  readonly segments: readonly TypedColumn[];
  readonly probabilities: readonly { readonly label: string; readonly column: TypedColumn }[];
  /** What a model would learn from: every column without a role that says otherwise, and with something in it. */
  readonly features: readonly TypedColumn[];
}

export function asked({ columns }: Pick<TypedTable, "columns">, roles: Roles): Asked {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const of = (name: string | null): TypedColumn | null => (name === null ? null : (byName.get(name) ?? null));
  const probabilities = roles.probabilities.flatMap(({ label, column }) => {
    const found = of(column);
    return found ? [{ label, column: found }] : [];
  });
  const [target, identifier, time, entity, split, audited] = [
    of(roles.target),
    of(roles.identifier),
    of(roles.time),
    of(roles.entity),
    of(roles.split),
    of(roles.audited),
  ];
  const taken = new Set([target, identifier, time, entity, split, audited, ...probabilities.map(({ column }) => column)]);
  return {
    target,
    identifier,
    time,
    entity,
    split,
    audited,
    segments: roles.segments.flatMap((name) => of(name) ?? []),
    probabilities,
    features: columns.filter((column) => !taken.has(column) && column.type !== "empty"),
  };
}

/** Why a role cannot be used: nobody named it, or the table has no such column. */
export const notNamed = (what: string, name: string | null): string =>
  name === null ? `No ${what} is named.` : `There is no column “${name}”, which was named as the ${what}.`;
