import type { Day } from "#kernel";
import { readProjects } from "../table/read-projects.ts";
import type { Mapping } from "../table/roles.ts";
import type { Table } from "../table/table.ts";
import { brief } from "./brief.ts";
import type { Brief } from "./shape.ts";

/** The page of a table: read, judged and put in words, with what was refused said at its end. */
export function briefOfTable(
  table: Table,
  {
    name,
    today,
    mapping,
    previous,
  }: {
    /** What the table is called on the page. */
    readonly name: string;
    readonly today: Day;
    readonly mapping?: Mapping | undefined;
    readonly previous?: Pick<Brief, "today" | "source" | "projects"> | undefined;
  },
): Brief {
  const { projects, refused, remarks } = readProjects(table, today, mapping);
  return brief(projects, { today, source: { kind: "table", name }, refused, remarks, ...(previous ? { previous } : {}) });
}
