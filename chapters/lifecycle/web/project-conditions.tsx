import { useQuery } from "@tanstack/react-query";
import { useAsOf } from "#interface";
import { ConditionsPanel } from "./gate/conditions-panel.tsx";
import { gateQuery, useGateSaid } from "./gate/gate-query.ts";
import { useHere } from "./project-context.ts";

/** What the project's go hangs on, beside its dates: the same list as at the gate. */
export function ProjectConditions() {
  const { project, workspace, may } = useHere();
  const asOf = useAsOf();
  const hangs = project.go?.live === true && project.go.outcome === "conditional-go";
  const said = useGateSaid(workspace, project.id);
  const gate = useQuery({ ...gateQuery(workspace, project.id, { asOf }), enabled: hangs });
  if (!hangs || !gate.data) return null;
  return (
    <ConditionsPanel workspace={workspace} project={project.id} conditions={gate.data.conditions} mayDecide={may.decide} said={said} />
  );
}
