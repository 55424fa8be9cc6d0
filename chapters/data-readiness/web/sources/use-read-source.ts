import { useQueryClient } from "@tanstack/react-query";
import { call, useAttempt, useGo } from "#interface";
import { type DataSetRow, nameDataSetEndpoint, type SourceReadingSaid } from "../../contract/index.ts";
import { knownAs, nameOf } from "../assess/names.ts";
import { wordsOf } from "./reading.ts";

/** Begins with a table: names the data set after it, or takes the one that is called so already, and goes where it is looked at. */
export function useReadSource(workspace: string, known: readonly Pick<DataSetRow, "id" | "name">[]) {
  const go = useGo();
  const client = useQueryClient();
  const { busy, error, attempt } = useAttempt();
  const begin = (source: { readonly id: string; readonly name: string }, reading: SourceReadingSaid) =>
    void attempt(async () => {
      const called = "table" in reading ? reading.table : `Query of ${source.name}`;
      const own = knownAs(called, known);
      const dataSet = own?.id ?? (await call(nameDataSetEndpoint, { params: { workspace }, body: { name: nameOf(called) } })).id;
      void client.invalidateQueries({ queryKey: ["data-readiness", workspace, "list"] });
      go(`/w/${workspace}/data/${dataSet}/assess`, { ...wordsOf(source.id, reading) });
    });
  return { begin, busy, error };
}
