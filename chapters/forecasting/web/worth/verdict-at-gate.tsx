import { useQuery } from "@tanstack/react-query";
import { Link, useAsOf, useParam } from "#interface";
import { worthQuery } from "../queries.ts";

/** One line beside the question at a gate: whether a test is worth more than its price; nothing where nobody has said what success is worth. */
export function VerdictAtGate() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const { data } = useQuery(worthQuery(workspace, { project, asOf, cases: "" }));
  const found = data?.asks ? data.money?.found : undefined;
  if (!found?.known) return null;
  return (
    <p>
      {found.value.says} <Link to={`/w/${workspace}/projects/${project}/forecast`}>What that stands on</Link>
    </p>
  );
}
