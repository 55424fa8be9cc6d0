import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, call } from "#interface";
import { dissolveTeamEndpoint, type TeamsView } from "../../contract/index.ts";

interface Props {
  readonly team: TeamsView["teams"][number];
  readonly workspace: string;
}

/** There is no such team any more, with why. */
export function DissolveTeam({ team, workspace }: Props) {
  const client = useQueryClient();
  const [because, setBecause] = useState("");
  return (
    <Confirm
      words="Dissolve it"
      consequence={`${team.name} stays on record, and its projects share nobody from today on.`}
      disabled={because.trim() === ""}
      onConfirm={async () => {
        await call(dissolveTeamEndpoint, { params: { workspace, team: team.id }, body: { because: because.trim() } });
        await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
      }}
    >
      <Textarea
        label="Why"
        autosize
        minRows={2}
        required
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
      />
    </Confirm>
  );
}
