import { ActionIcon, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call, icons, tellProblem, useGo } from "#interface";
import { signOut } from "../contract/index.ts";
import { homeOf } from "./home-says.ts";
import { meQuery } from "./queries.ts";
import { useArrive } from "./use-arrive.ts";

/** Who is signed in, on screens that belong to no workspace, and the way out. */
export function AccountMenu() {
  const { data: me } = useQuery(meQuery);
  const arrive = useArrive();
  const go = useGo();
  if (!me?.account) return null;
  return (
    <Menu position="bottom-end" shadow="none" width={240}>
      <Menu.Target>
        <ActionIcon aria-label={`Signed in as ${me.account.name}`}>{icons.person}</ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.account.name}
          <br />
          {me.account.email}
        </Menu.Label>
        <Menu.Item onClick={() => go(homeOf(me))}>{me.workspaces.length > 1 ? "Your workspaces" : "Your workspace"}</Menu.Item>
        <Menu.Item onClick={() => go("/account")}>Your account</Menu.Item>
        <Menu.Item onClick={() => void call(signOut, {}).then((nobody) => arrive(nobody, "/"), tellProblem)}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
