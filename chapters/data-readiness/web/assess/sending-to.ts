import { urlOf } from "#interface";
import { sendUpload } from "../../contract/index.ts";

/** Where a file goes, and under which name. */
export const sendingTo = (params: { readonly workspace: string; readonly dataSet: string }, { name }: Pick<File, "name">) => ({
  to: urlOf(sendUpload.path, params, { name }),
  method: sendUpload.method,
  headers: { "content-type": sendUpload.takes },
});
