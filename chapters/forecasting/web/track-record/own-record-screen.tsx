import { useQuery } from "@tanstack/react-query";
import { Link, ProblemNotice, Screen, useAsOf, useParam } from "#interface";
import { ownTrackRecordQuery } from "../queries.ts";
import { RecordView } from "./record-view.tsx";

/** One's own record: nobody else can ask for it. */
export function OwnRecordScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const found = useQuery(ownTrackRecordQuery(workspace, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  return (
    <Screen
      title="Your own record"
      crumb={<Link to={`/w/${workspace}/forecasts/track-record`}>Track record</Link>}
      says="How right you were, which only you see."
      note="No page, export or key shows it to anybody else, and nobody is compared with anybody."
    >
      <section aria-labelledby="own-record">
        <h2 id="own-record">Your answers and estimates</h2>
        <RecordView record={found.data.record} />
      </section>
    </Screen>
  );
}
