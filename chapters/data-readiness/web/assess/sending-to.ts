import { urlOf } from "#interface";

const path = "/api/v1/workspaces/:workspace/data-sets/:dataSet/uploads";

/** Where a file goes, and under which name. */
export const sendingTo = (params: { readonly workspace: string; readonly dataSet: string }, { name }: Pick<File, "name">) => ({
  to: urlOf(path, params, { name }),
  method: "POST" as const,
  headers: { "content-type": "application/octet-stream" },
});
