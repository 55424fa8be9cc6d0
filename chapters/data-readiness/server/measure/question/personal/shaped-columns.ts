import type { PersonalKind } from "../../../../domain/index.ts";
import { countIn } from "../../rows.ts";
import type { Table } from "../../table.ts";
import { isFarAboveChance } from "./far-above-chance.ts";
import { iban } from "./iban.ts";
import { nationalIds } from "./national-ids.ts";
import { paymentCard } from "./payment-card.ts";
import type { Shape } from "./shape.ts";
import { email, ipAddress, telephone } from "./written.ts";

/** A kind of personal data in a column; `count` of the cells looked at. */
export interface Seen {
  readonly place: number;
  readonly kind: PersonalKind;
  readonly count: number;
  readonly by: string;
  /** Counted in every cell, not in those that were drawn. */
  readonly inAll: boolean;
}

const shapes: readonly Shape[] = [email, telephone, paymentCard, iban, ipAddress, ...nationalIds];

/** Of each shape, the columns of relation `looked` with cells that pass its check far more often than by chance. What no cell could be is not looked for. */
export async function shapedColumns(sql: Table["sql"]): Promise<readonly Seen[]> {
  const [maybe] = await sql(`select ${shapes.map((shape, at) => `bool_or(${shape.maybe("clean")}) as maybe${at}`).join(", ")} from looked`);
  const found: Seen[] = [];
  let read = "";
  for (const [at, { kind, by, chance, ...shape }] of shapes.entries()) {
    if (maybe?.[`maybe${at}`] !== true) continue;
    const inAll = kind === "e-mail";
    // National numbers are read from a cell alike; it is done once for all of them.
    const parts = `select place, n, ${shape.found("clean")} as found from looked where ${inAll ? "" : "drawn and "}${shape.maybe("clean")}`;
    if (parts !== read) await sql(`create or replace temp table parts as ${parts}`);
    read = parts;
    await sql(`create or replace temp table shaped as select * from parts where ${shape.isShaped("found")}`);
    const [any] = await sql("select count(*) as n from shaped");
    if (countIn(any, "n") === 0) continue;
    const rows = await sql(`select place, count(*) as shaped, count(*) filter (valid) as passed, sum(n) filter (valid) as cells
      from (select *, coalesce(${shape.isValid("found")}, false) as valid from shaped) group by place`);
    for (const row of rows)
      if (isFarAboveChance(countIn(row, "passed"), countIn(row, "shaped"), chance))
        found.push({ place: countIn(row, "place"), kind, by, count: countIn(row, "cells"), inAll });
  }
  for (const relation of ["parts", "shaped"]) await sql(`drop table if exists ${relation}`);
  return found;
}
