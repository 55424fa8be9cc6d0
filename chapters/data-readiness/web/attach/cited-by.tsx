import { useQueries } from "@tanstack/react-query";
import { Link } from "#interface";
import { type Day, longDay } from "#kernel";
import { readinessQuery } from "../queries.ts";
import { useDataSet } from "../report/data-set-context.ts";

/** Which criteria cite a report of this data set, each with the report as it was attached. */
export function CitedBy() {
  const { workspace, dataSet } = useDataSet();
  const found = useQueries({ queries: dataSet.projects.map(({ project }) => readinessQuery(workspace, project, undefined)) });
  const cited = found.flatMap(({ data }) => data?.attached ?? []).filter((each) => each.dataSet === dataSet.id);
  if (cited.length === 0) return null;
  return (
    <span>
      cited by{" "}
      {cited.map(({ evidence, says, digest, attachedOn }, at) => (
        <span key={evidence}>
          {at > 0 && ", "}
          <Link to={`/w/${workspace}/data/${dataSet.id}`} query={{ report: digest }}>
            {says}
          </Link>{" "}
          on {longDay(attachedOn as Day)}
        </span>
      ))}
    </span>
  );
}
