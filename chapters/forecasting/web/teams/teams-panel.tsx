import { Button, Modal, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { citeEvidence } from "#chapters/lifecycle/web";
import { call, Figure, Form, Link, ProblemNotice, useAsOf, useForm } from "#interface";
import { makeTeamEndpoint, setTeamEndpoint, type TeamsView } from "../../contract/index.ts";
import { figureTyped } from "../assumptions/assumptions-say.ts";
import { teamsQuery } from "../queries.ts";
import { DissolveTeam } from "./dissolve-team.tsx";
import css from "./teams.module.css";
import { peopleSay } from "./teams-say.ts";

type Team = TeamsView["teams"][number];

/** Teams whose people several projects share: a name and a number, never who they are. */
export function TeamsPanel({ workspace, mayAssume }: { readonly workspace: string; readonly mayAssume: boolean }) {
  const asOf = useAsOf();
  const [editing, setEditing] = useState<Team | "new" | null>(null);
  const found = useQuery(teamsQuery(workspace, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { teams } = found.data;
  return (
    <section className={`${css.panel} ${css.apart}`} aria-label="Teams">
      <div className={css.head}>
        <h2>Teams</h2>
        {mayAssume && (
          <Button size="compact-sm" variant="default" data-command="team" onClick={() => setEditing("new")}>
            Name a team
          </Button>
        )}
      </div>
      <p className={css.says}>
        {teams.length === 0
          ? "No team is named: each project is forecast as if it had its people to itself."
          : "Projects of one team that ask for more people than it has at the same time slow each other down."}
      </p>
      {teams.length > 0 && (
        <ul className={css.list}>
          {teams.map((team) => (
            <li key={team.id}>
              <div>
                <p>
                  {team.name},{" "}
                  <Figure evidence={{ ...citeEvidence(peopleSay(team.people), team.cite, workspace), says: team.says }}>
                    {peopleSay(team.people)}
                  </Figure>
                </p>
                <p className={css.quiet}>{team.says}</p>
                {team.projects.length > 0 && (
                  <p className={css.quiet}>
                    {team.projects.map(({ project, name, now }, at) => (
                      <span key={project}>
                        {at > 0 && " · "}
                        <Link to={`/w/${workspace}/projects/${project}/forecast`}>{name}</Link> {now}
                      </span>
                    ))}
                  </p>
                )}
              </div>
              {mayAssume && (
                <div className={css.actions}>
                  <Button size="compact-sm" variant="default" onClick={() => setEditing(team)} aria-label={`Change: ${team.name}`}>
                    Change
                  </Button>
                  <DissolveTeam team={team} workspace={workspace} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && <EditTeam {...{ workspace, team: editing === "new" ? null : editing }} onClose={() => setEditing(null)} />}
    </section>
  );
}

interface EditProps {
  readonly workspace: string;
  /** Null for a new one. */
  readonly team: Team | null;
  readonly onClose: () => void;
}

function EditTeam({ workspace, team, onClose }: EditProps) {
  const client = useQueryClient();
  const form = useForm({ name: team?.name ?? "", people: team ? String(team.people) : "" }, async (typed) => {
    const body = { name: typed.name.trim(), people: figureTyped(typed.people) };
    const now = team
      ? await call(setTeamEndpoint, { params: { workspace, team: team.id }, body })
      : await call(makeTeamEndpoint, { params: { workspace }, body });
    client.setQueryData(teamsQuery(workspace, undefined).queryKey, now);
    await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={team ? `Change ${team.name}` : "Name a team"}>
      <Form onSubmit={form.onSubmit} action={team ? "Keep it" : "Name the team"} busy={form.busy} error={form.error} wide>
        <TextInput
          label="Name"
          description="Of the team, and of nobody in it."
          placeholder="Data science"
          required
          data-autofocus
          {...form.field("name")}
        />
        <TextInput
          label="People"
          description="As many as work on projects at the same time; half of somebody’s time is 0.5."
          inputMode="decimal"
          placeholder="4"
          required
          {...form.field("people")}
        />
        <p className={css.quiet}>Forecasts of its projects move with it from today on; earlier ones stay as they were told.</p>
      </Form>
    </Modal>
  );
}
