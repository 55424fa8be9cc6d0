import { useQuery } from "@tanstack/react-query";
import { EmptyState, Link, Screen } from "#interface";
import { assessmentSays, isUnderWay } from "../assess/assessment-says.ts";
import type { DataSetShown } from "../data-set-shown.ts";
import { assessmentsQuery } from "../queries.ts";

interface Props {
  readonly dataSet: DataSetShown;
  readonly workspace: string;
  readonly mayWrite: boolean;
}

/** A name without a measuring: what would stand here, and the one action that makes it. */
export function NothingMeasured({ dataSet, workspace, mayWrite }: Props) {
  const { data } = useQuery(assessmentsQuery(workspace, dataSet.id));
  const latest = data?.assessments[0];
  const to = `/w/${workspace}/data/${dataSet.id}/assess`;
  const because = dataSet.made.known ? "" : dataSet.made.because;
  return (
    <Screen
      title={dataSet.name}
      crumb={<Link to={`/w/${workspace}/data`}>Data</Link>}
      says={`${dataSet.name}: nothing is measured to show yet.`}
      note={because}
    >
      <EmptyState
        says={
          latest
            ? assessmentSays(latest)
            : "A file is measured once it is sent: its columns, what is missing, whether it serves a question."
        }
        action={
          mayWrite &&
          (latest && isUnderWay(latest) ? (
            <Link to={to} query={{ assessment: latest.id }}>
              Watch it being measured
            </Link>
          ) : (
            <Link to={to}>Assess a file</Link>
          ))
        }
      />
    </Screen>
  );
}
