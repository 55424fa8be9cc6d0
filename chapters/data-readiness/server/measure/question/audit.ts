import { known, unknown } from "#kernel";
import { betaInterval, ruleOfThree } from "#stats";
import type { LabelProfile } from "../../../domain/index.ts";
import type { TypedTable } from "../measure-columns.ts";
import { countIn } from "../rows.ts";
import type { Asked } from "./asked.ts";
import { labelSql } from "./labels-of.ts";
import type { Target } from "./measure-labels.ts";

/** A number that was checked is right to a millionth of it: what is lost in writing it down. */
const SLACK = 1e-6;

/** Labels that somebody checked, against those that were given. */
export async function measureAudit(
  { table: { sql } }: Pick<TypedTable, "table">,
  { audited }: Pick<Asked, "audited">,
  { column, kind }: Pick<Target, "column" | "kind">,
): Promise<LabelProfile["audit"]> {
  if (!audited) return unknown("No labels were checked. Have a random sample labelled anew, by somebody else, in a column of its own.");
  const bothNumbers = kind === "number" && audited.type === "number";
  const differs = bothNumbers
    ? `abs(${column.cell} - ${audited.cell}) > ${SLACK} * abs(${audited.cell})`
    : `lower(trim(${labelSql(column)})) <> lower(trim(${labelSql(audited)}))`;
  const [found] = await sql(`select count(*) as checked, count(*) filter (${differs}) as wrong
    from typed where ${column.cell} is not null and ${audited.cell} is not null`);
  const [checked, wrong] = [countIn(found, "checked"), countIn(found, "wrong")];
  if (checked === 0) return unknown(`No row has both a label and one in “${audited.name}”.`);
  return known({
    checked,
    wrong,
    share: wrong / checked,
    ...betaInterval(wrong, checked, 0.95),
    atMost: wrong === 0 ? ruleOfThree(checked) : null,
  });
}
