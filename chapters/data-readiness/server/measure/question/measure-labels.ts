import { type Answer, known, unknown } from "#kernel";
import { entropyBalance } from "#stats";
import { type LabelProfile, type Roles, notNamed as unnamed } from "../../../domain/index.ts";
import type { TypedColumn, TypedTable } from "../measure-columns.ts";
import { countIn, textIn } from "../rows.ts";
import { type Asked, notNamed } from "./asked.ts";
import { measureAudit } from "./audit.ts";
import type { Chances } from "./chances.ts";
import { contradictoryLabels } from "./contradictory-labels.ts";
import { labelNoise } from "./label-noise.ts";
import { labelKind, labelSql } from "./labels-of.ts";
import { mayName } from "./may-name.ts";

/** One class of the target. `text` is the class itself, for reading on; `label` is what may be told of it. */
export interface LabelClass {
  readonly text: string;
  readonly label: string;
  readonly rows: number;
}

/** The target as the other measures need it. */
export interface Target {
  readonly column: TypedColumn;
  readonly kind: LabelProfile["kind"];
  readonly classes: readonly LabelClass[];
  /** The positive class, where there are two. */
  readonly positive: LabelClass | null;
  readonly labelled: number;
}

export async function readTarget(
  { table, rows }: TypedTable,
  { target }: Asked,
  { roles, chances }: { readonly roles: Roles; readonly chances: Answer<Chances> },
): Promise<Answer<Target>> {
  if (!target) return unknown(notNamed("target", roles.target));
  const kind = labelKind(target, rows, chances.known);
  if (!kind.known) return kind;
  const [counted] = await table.sql(`select count(${target.cell}) as labelled from typed`);
  const labelled = countIn(counted, "labelled");
  if (labelled === 0) return unknown(`No row has a label in “${target.name}”.`);
  const classes = kind.value === "number" ? [] : await readClasses(table, target);
  const positive = kind.value === "binary" ? (classes.find(({ text }) => isYes(text)) ?? rarest(classes)) : null;
  return known({ column: target, kind: kind.value, classes, positive, labelled });
}

async function readClasses({ sql }: TypedTable["table"], target: TypedColumn): Promise<readonly LabelClass[]> {
  const rows = await sql(
    `select ${labelSql(target)} as label, count(*) as n from typed where ${target.cell} is not null group by label order by n desc, label`,
  );
  return rows.map((row, at) => {
    const [text, n] = [textIn(row, "label"), countIn(row, "n")];
    return { text, label: mayName(target, { text, rows: n }) ? text : unnamed("class", at + 1), rows: n };
  });
}

/** What is asked for where a class says so; the rarer one elsewhere, which is mostly what a model is to find. */
const isYes = (text: string): boolean => /^(1|true|yes|y|t|positive|pos|ja|oui)$/i.test(text.trim());
const rarest = (classes: readonly LabelClass[]): LabelClass | null => classes.at(-1) ?? null;

export async function measureLabels(
  typed: TypedTable,
  of: Asked,
  { target, chances }: { readonly target: Target; readonly chances: Answer<Chances> },
): Promise<LabelProfile> {
  const { column, kind, classes, positive, labelled } = target;
  return {
    column: column.name,
    kind,
    missing: typed.rows - labelled,
    classes: classes.map(({ label, rows }) => ({ label, rows })),
    positive: positive?.label ?? null,
    balance: kind === "number" ? null : entropyBalance(classes.map(({ rows }) => rows)),
    contradictory: await contradictoryLabels(typed, of.features, target),
    noise: await labelNoise(typed, chances, target),
    audit: await measureAudit(typed, of, target),
  };
}
