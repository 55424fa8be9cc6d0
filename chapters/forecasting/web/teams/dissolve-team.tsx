import { useQueryClient } from "@tanstack/react-query";
import { ConfirmWithReason, call } from "#interface";
import { dissolveTeamEndpoint, type TeamsView } from "../../contract/index.ts";

interface Props {
  readonly team: TeamsView["teams"][number];
  readonly workspace: string;
}

/** There is no such team any more, with why. */
export function DissolveTeam({ team, workspace }: Props) {
  const client = useQueryClient();
  return (
    <ConfirmWithReason
      words="Dissolve it"
      consequence={`${team.name} stays on record, and its projects share nobody from today on.`}
      label="Why"
      onConfirm={async (because) => {
        await call(dissolveTeamEndpoint, { params: { workspace, team: team.id }, body: { because } });
        await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
      }}
    />
  );
}
