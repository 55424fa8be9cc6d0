import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Link, OpenFrame, ProblemNotice, Screen } from "#interface";
import { AccountMenu } from "./account-menu.tsx";
import { homeOf } from "./home-says.ts";
import { OwnPasswordPanel } from "./own-password-panel.tsx";
import { PasskeysPanel } from "./passkeys-panel.tsx";
import { meQuery } from "./queries.ts";
import { SessionsPanel } from "./sessions-panel.tsx";
import css from "./settings.module.css";

/** What belongs to a person rather than to a workspace: how they sign in, and where they did. */
export function AccountScreen({ children }: { readonly children?: ReactNode }) {
  const me = useQuery(meQuery);
  if (me.error)
    return (
      <OpenFrame>
        <ProblemNotice error={me.error} onRetry={() => void me.refetch()} />
      </OpenFrame>
    );
  if (!me.data) return <OpenFrame>{null}</OpenFrame>;
  if (!me.data.account) return <Navigate to={"/sign-in" as never} search={{ next: "/account" } as never} replace />;
  const { name, email } = me.data.account;
  return (
    <OpenFrame right={<AccountMenu />}>
      <Screen title="Your account" crumb={<Link to={homeOf(me.data)}>Back to your work</Link>} says={name} note={email}>
        <div className={css.sections}>
          <PasskeysPanel />
          <OwnPasswordPanel />
          <SessionsPanel />
          {children}
        </div>
      </Screen>
    </OpenFrame>
  );
}
