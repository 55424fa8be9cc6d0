import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { count, ProblemNotice, Screen, useParam } from "#interface";
import { isAtLeast } from "#kernel";
import { HandOverPanel } from "./hand-over-panel.tsx";
import { InvitationsPanel } from "./invitations-panel.tsx";
import { KeysPanel } from "./keys-panel.tsx";
import { MembersPanel } from "./members-panel.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { membersQuery, workspaceQuery } from "./queries.ts";
import { roleSays } from "./role-says.ts";
import css from "./settings.module.css";
import { TellingPanel } from "./telling-panel.tsx";
import { WorkspacePanel } from "./workspace-panel.tsx";

/** Who may do what here, and what the place is called; `children` are panels of chapters above. */
export function SettingsScreen({ children }: { readonly children?: ReactNode }) {
  const slug = useParam("workspace");
  const workspace = useQuery(workspaceQuery(slug));
  const members = useQuery(membersQuery(slug));
  if (workspace.error) return <ProblemNotice error={workspace.error} />;
  if (!workspace.data) return null;
  const { name, role } = workspace.data;
  const mayManage = isAtLeast(role, "admin");
  const people = members.data?.members ?? [];
  return (
    <Screen
      title="Settings"
      says={people.length > 0 ? `${count(people.length, "person belongs", "people belong")} to ${name}.` : name}
      note={`You are ${role} here: that role ${roleSays[role]}`}
    >
      <div className={css.sections}>
        <MembersPanel slug={slug} members={people} role={role} />
        {mayManage && <InvitationsPanel slug={slug} role={role} />}
        {children}
        {!workspace.data.sample && <TellingPanel slug={slug} role={role} />}
        <KeysPanel slug={slug} role={role} />
        <PasswordPanel slug={slug} members={workspace.data.sample ? [] : people} role={role} />
        {role === "owner" && !workspace.data.sample && <HandOverPanel slug={slug} />}
        <WorkspacePanel workspace={workspace.data} />
      </div>
    </Screen>
  );
}
