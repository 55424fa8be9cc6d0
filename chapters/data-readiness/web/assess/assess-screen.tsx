import { useQuery } from "@tanstack/react-query";
import { Link, ProblemNotice, useParam, useQueryWord } from "#interface";
import { dataSetQuery } from "../queries.ts";
import { readingIn } from "../sources/reading.ts";
import { LookView } from "./look-view.tsx";
import { MeasuringView } from "./measuring-view.tsx";
import { SendView } from "./send-view.tsx";

/** From a file or a database to a report: sent, looked at, measured. The address holds how far it is, so that a reload goes on where it was. */
export function AssessScreen() {
  const workspace = useParam("workspace");
  const id = useParam("dataSet");
  const upload = useQueryWord("upload");
  const assessment = useQueryWord("assessment");
  const source = useQueryWord("source");
  const words = { schema: useQueryWord("schema"), table: useQueryWord("table"), query: useQueryWord("query") };
  const found = useQuery(dataSetQuery(workspace, id, { asOf: undefined, version: undefined, question: undefined }));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const shown = { workspace, dataSet: found.data };
  const crumb = (
    <>
      <Link to={`/w/${workspace}/data`}>Data</Link> / <Link to={`/w/${workspace}/data/${id}`}>{found.data.name}</Link>
    </>
  );
  if (assessment !== undefined) return <MeasuringView {...shown} assessment={assessment} crumb={crumb} />;
  if (upload !== undefined) return <LookView key={upload} {...shown} from={{ upload }} crumb={crumb} />;
  const reading = readingIn(words);
  if (source !== undefined && reading !== undefined)
    return <LookView key={JSON.stringify([source, reading])} {...shown} from={{ source, reading }} crumb={crumb} />;
  return <SendView {...shown} crumb={crumb} />;
}
