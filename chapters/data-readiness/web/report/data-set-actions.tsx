import { Button } from "@mantine/core";
import { DownloadMenu, icons, useAsOf, useCommands, useGo } from "#interface";
import { AttachButton } from "../attach/attach-button.tsx";
import { reportFile } from "../queries.ts";
import { useDataSet } from "./data-set-context.ts";
import css from "./report.module.css";

/** What may be done with the report as a whole. */
export function DataSetActions() {
  const { workspace, dataSet, made, may } = useDataSet();
  const asked = { asOf: useAsOf(), version: made.version, question: made.question ?? undefined };
  const go = useGo();
  const assess = () => go(`/w/${workspace}/data/${dataSet.id}/assess`);
  useCommands([
    ...(may.write ? [{ title: "Assess a new version", group: "Here" as const, keys: "n", run: assess }] : []),
    { title: "Back to all data sets", group: "Here", keys: "u", run: () => go(`/w/${workspace}/data`) },
  ]);
  return (
    <div className={css.actions}>
      <DownloadMenu fileName={`${dataSet.name} ${made.version}`} fetchFile={(format) => reportFile(workspace, dataSet.id, asked, format)} />
      {may.write && (
        <Button variant="default" leftSection={icons.plus} onClick={assess}>
          Assess a new version
        </Button>
      )}
      {may.write && <AttachButton />}
    </div>
  );
}
