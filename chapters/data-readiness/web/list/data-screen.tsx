import { useQuery } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { EmptyState, Link, ProblemNotice, Screen, useAsOf, useCommands, useGo, useParam } from "#interface";
import { ChooseData } from "../assess/choose-data.tsx";
import { useAssess } from "../assess/use-assess.ts";
import { dataSetsQuery } from "../queries.ts";
import { dataSays } from "./data-says.ts";
import { DataTableOf } from "./data-table-of.tsx";
import css from "./list.module.css";

/** The data sets: how far each is, what holds it there, and how old that is. A file may be dropped anywhere. */
export function DataScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const may = useMay();
  const go = useGo();
  const found = useQuery(dataSetsQuery(workspace, asOf));
  const assess = useAssess(workspace, found.data?.dataSets ?? []);
  const rows = found.data?.dataSets ?? [];
  useCommands([
    ...(may.write
      ? [{ title: "Assess a data set", group: "Here" as const, keys: "n", run: () => document.getElementById("choose-data")?.click() }]
      : []),
    ...rows.map(({ id, name }) => ({ title: name, group: "Go to" as const, run: () => go(`/w/${workspace}/data/${id}`) })),
  ]);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const choose = may.write ? <ChooseData onFile={assess.begin} busy={assess.busy} /> : undefined;
  return (
    <Screen title="Data" says={dataSays(rows)} actions={rows.length > 0 && choose}>
      <ProblemNotice error={assess.error} />
      {rows.length === 0 ? (
        <EmptyState
          says={
            may.write
              ? "Drop a file here: a minute later you know what it is good for, what to mend first, and what that takes."
              : "Nobody has assessed a data set yet. A member of this workspace can."
          }
          action={choose}
          example={
            <>
              CSV, TSV, NDJSON, Parquet or Arrow, plain or compressed, up to 10 GB. It is measured on this server and deleted then; only
              figures are kept. Or measure it where it lies: <code>pilothouse data assess FILE</code>, or{" "}
              <Link to={`/w/${workspace}/data/sources`}>from a database</Link>.
            </>
          }
        />
      ) : (
        <DataTableOf rows={rows} workspace={workspace} />
      )}
      {rows.length > 0 && may.write && (
        <p className={css.from}>
          <Link to={`/w/${workspace}/data/sources`}>Assess from a database</Link>
        </p>
      )}
      {found.data.total > rows.length && (
        <p>
          The first {rows.length} of {found.data.total} are shown.
        </p>
      )}
    </Screen>
  );
}
