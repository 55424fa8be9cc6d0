import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { download, type FileFormat } from "#interface";
import type { Day } from "#kernel";
import { getBrief, makeBriefFile } from "../contract/index.ts";
import type { KeptTable } from "./kept-table.ts";

export type Theme = "light" | "dark";

/** What is sent to this machine's server to draw the page; it keeps nothing. */
const asked = ({ table, mapping, name }: KeptTable, today: Day) => ({ table, ...(mapping ? { mapping } : {}), name, today });

/** The page as HTML; while a column is put right the page before stays. */
export const previewPageQuery = (kept: KeptTable, today: Day, theme: Theme) =>
  queryOptions({
    queryKey: ["brief", "preview", kept.name, kept.table, kept.mapping, today, theme],
    queryFn: async ({ signal }) =>
      (await download(makeBriefFile, { body: { ...asked(kept, today), format: "html", theme }, signal })).text(),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

export const previewFile = (kept: KeptTable, today: Day, format: FileFormat): Promise<Blob> =>
  download(makeBriefFile, { body: { ...asked(kept, today), format, theme: "auto" } });

/** The page from the record. */
export const recordPageQuery = (workspace: string, looked: { readonly asOf: Day | undefined; readonly since: string | undefined }) =>
  queryOptions({
    queryKey: ["brief", workspace, looked.asOf ?? "today", looked.since ?? "never"],
    queryFn: async ({ signal }) => (await recordFile(workspace, looked, "html", signal)).text(),
    placeholderData: keepPreviousData,
  });

export function recordFile(
  workspace: string,
  { asOf, since }: { readonly asOf: Day | undefined; readonly since: string | undefined },
  format: FileFormat,
  signal?: AbortSignal,
): Promise<Blob> {
  const query = { format, ...(asOf ? { asOf } : {}), ...(since ? { since } : {}) };
  return download(getBrief, { params: { workspace }, query, ...(signal ? { signal } : {}) });
}
