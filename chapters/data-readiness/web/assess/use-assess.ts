import { useQueryClient } from "@tanstack/react-query";
import { call, useAttempt, useGo } from "#interface";
import { type DataSetRow, nameDataSetEndpoint } from "../../contract/index.ts";
import { keepFile } from "./kept-file.ts";
import { knownAs, nameOf } from "./names.ts";

/** Begins with a file: names the data set after it, or takes the one that is called so already, and goes where it is sent. */
export function useAssess(workspace: string, known: readonly Pick<DataSetRow, "id" | "name">[], project?: string) {
  const go = useGo();
  const client = useQueryClient();
  const { busy, error, attempt } = useAttempt();
  const begin = (file: File) =>
    void attempt(async () => {
      const own = knownAs(file.name, known);
      const dataSet =
        own?.id ??
        (await call(nameDataSetEndpoint, { params: { workspace }, body: { name: nameOf(file.name), ...(project ? { project } : {}) } })).id;
      keepFile(dataSet, file);
      void client.invalidateQueries({ queryKey: ["data-readiness", workspace, "list"] });
      go(`/w/${workspace}/data/${dataSet}/assess`);
    });
  return { begin, busy, error };
}
