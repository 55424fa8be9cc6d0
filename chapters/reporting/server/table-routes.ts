import type { Day } from "#kernel";
import { act, type Reply, type Route } from "#platform/http";
import { readBriefTable } from "../contract/index.ts";
import { readProjects } from "../domain/index.ts";
import { notBase64 } from "./files/problems.ts";
import { readPasted, readTable, type TableFound } from "./files/read-table.ts";

/** @throws {@link notBase64} */
function bytesOf(base64: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) throw notBase64(null);
  return Buffer.from(base64, "base64");
}

function view(found: TableFound, today: Day): Reply<typeof readBriefTable> {
  const { columns, mapping, refused, remarks, empty } = readProjects(found.table, today);
  return { ...found, columns, mapping, refused, remarks, empty };
}

export const tableRoutes: readonly Route[] = [
  act(readBriefTable, async ({ body }, { today }) => {
    if ("text" in body) return view(readPasted(body.text, today), today);
    return view(await readTable({ bytes: bytesOf(body.base64), fileName: body.fileName, sheet: body.sheet }, today), today);
  }),
];
