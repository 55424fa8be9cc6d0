import { useQuery } from "@tanstack/react-query";
import { Link, useAsOf } from "#interface";
import { trackRecordQuery } from "../queries.ts";
import { rightSays } from "../track-record/record-says.ts";

/** Beside a forecast: how often such forecasts were right, or that it is too early to say. */
export function HowOftenRight({ workspace }: { readonly workspace: string }) {
  const asOf = useAsOf();
  const found = useQuery(trackRecordQuery(workspace, asOf));
  if (!found.data) return null;
  return (
    <>
      {rightSays(found.data.forecasts) ?? "How often forecasts were right here cannot be said yet."}{" "}
      <Link to={`/w/${workspace}/forecasts/track-record`}>Track record</Link>
    </>
  );
}
