import { Button, NativeSelect } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#chapters/workspace/web";
import { Confirm, call, Form, tell, useForm } from "#interface";
import { type ActorsView, giveGrant, takeGrant } from "../contract/index.ts";
import { accessSays, grantSays } from "./access-says.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";
import { actorsQuery } from "./queries.ts";

/** Who may act on this project: by their role, and by a grant on it alone. */
export function AccessPanel() {
  const { workspace, project, params } = useHere();
  const may = useMay();
  const client = useQueryClient();
  const { data } = useQuery(actorsQuery(workspace, project.id));
  if (!data) return null;
  const again = (now: ActorsView) => {
    client.setQueryData(actorsQuery(workspace, project.id).queryKey, now);
    return client.invalidateQueries({ queryKey: ["lifecycle", workspace, "grants"] });
  };
  const granted = data.members.flatMap((one) => (one.grant === null ? [] : [{ ...one, grant: one.grant }]));
  return (
    <section className={css.panel}>
      <h2 className={css.title}>Who may act here</h2>
      <p>{accessSays(data.members)}</p>
      <ul className={css.actors}>
        {granted.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} {grantSays[one.grant]}
            </span>
            {may.manage && (
              <Confirm
                words="Take it back"
                consequence={`${one.name} goes back to what their role may: ${one.role}. What they said stays in the record.`}
                onConfirm={async () => again(await call(takeGrant, { params: { ...params, member: one.id } }))}
              />
            )}
          </li>
        ))}
      </ul>
      {may.manage && <GiveGrant members={data.members} onGiven={again} />}
    </section>
  );
}

interface GiveProps {
  readonly members: ActorsView["members"];
  readonly onGiven: (now: ActorsView) => Promise<void>;
}

function GiveGrant({ members, onGiven }: GiveProps) {
  const { params } = useHere();
  const [open, setOpen] = useState(false);
  const below = members.filter(({ role }) => role === "viewer" || role === "member");
  const first = below[0];
  const form = useForm({ member: first?.id ?? "", role: "lead" }, async ({ member, role }) => {
    const chosen = below.find(({ id }) => id === member) ?? first;
    const now = await call(giveGrant, {
      params: { ...params, member: chosen?.id ?? "" },
      body: { role: role === "member" ? "member" : "lead" },
    });
    setOpen(false);
    tell(`${chosen?.name} may act on this project now.`);
    await onGiven(now);
  });
  if (!first) return null;
  if (!open)
    return (
      <div className={css.headActions}>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          Let somebody act here
        </Button>
      </div>
    );
  return (
    <Form
      onSubmit={form.onSubmit}
      action="Let them"
      busy={form.busy}
      error={form.error}
      beside={
        <Button variant="subtle" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      }
    >
      <NativeSelect
        label="Who"
        autoFocus
        data={below.map(({ id, name, role }) => ({ value: id, label: `${name} (${role})` }))}
        {...form.field("member")}
      />
      <NativeSelect
        label="May"
        data={[
          { value: "lead", label: "write and decide" },
          { value: "member", label: "write" },
        ]}
        {...form.field("role")}
      />
    </Form>
  );
}
