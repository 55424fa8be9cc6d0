import { Button } from "@mantine/core";
import { icons, useCommands, useGo } from "#interface";
import { useDataSet } from "./data-set-context.ts";

/** What may be done with the report as a whole. */
export function DataSetActions() {
  const { workspace, dataSet, may } = useDataSet();
  const go = useGo();
  const assess = () => go(`/w/${workspace}/data/${dataSet.id}/assess`);
  useCommands([
    ...(may.write ? [{ title: "Assess a new version", group: "Here" as const, keys: "n", run: assess }] : []),
    { title: "Back to all data sets", group: "Here", keys: "u", run: () => go(`/w/${workspace}/data`) },
  ]);
  return (
    <>
      {may.write && (
        <Button variant="default" leftSection={icons.plus} onClick={assess}>
          Assess a new version
        </Button>
      )}
    </>
  );
}
