import { countIn } from "../../rows.ts";
import type { Table } from "../../table.ts";
import type { LookedAt } from "./look-at-cells.ts";
import { isName, MOSTLY_NAMES, namesSomebody, SOMETIMES_NAMED } from "./names.ts";
import type { Seen } from "./shaped-columns.ts";

/** Columns of names, and of prose in which somebody is named. */
export async function namedColumns(sql: Table["sql"], columns: readonly LookedAt[]): Promise<readonly Seen[]> {
  const count = async (isProse: boolean, holds: string) => {
    const places = columns.filter((column) => column.isText && column.isProse === isProse).map(({ place }) => place);
    if (places.length === 0) return [];
    const rows = await sql(`select place, sum(n) as n, coalesce(sum(n) filter (${holds}), 0) as cells from looked
      where drawn and kind = 'text' and place in (${places}) group by place`);
    return rows.map((row) => ({ place: countIn(row, "place"), all: countIn(row, "n"), cells: countIn(row, "cells") }));
  };
  const names = (await count(false, isName("clean"))).filter(({ all, cells }) => cells >= MOSTLY_NAMES * all);
  const texts = (await count(true, namesSomebody("clean"))).filter(
    ({ all, cells }) => cells >= Math.max(SOMETIMES_NAMED.cells, SOMETIMES_NAMED.share * all),
  );
  return [
    ...names.map(({ place, all }) => ({ place, kind: "name", count: all, by: "given names that many people have", inAll: false }) as const),
    ...texts.map(
      ({ place, cells }) =>
        ({ place, kind: "names-in-text", count: cells, by: "given names and forms of address before another name", inAll: false }) as const,
    ),
  ];
}
