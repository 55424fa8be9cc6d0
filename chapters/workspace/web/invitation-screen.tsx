import { PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { call, Form, Link, OpenFrame, ProblemNotice, Screen, useForm, useQueryWord } from "#interface";
import { acceptInvitation, lookAtInvitation } from "../contract/index.ts";
import { meQuery } from "./queries.ts";
import { roleSays } from "./role-says.ts";
import { useArrive } from "./use-arrive.ts";

/** Where an invitation's link leads: join with the account one has, or make one for the invited address. */
export function InvitationScreen() {
  const token = useQueryWord("token") ?? "";
  const arrive = useArrive();
  const me = useQuery(meQuery);
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => call(lookAtInvitation, { body: { token } }),
    retry: false,
  });
  const signedIn = me.data?.account ?? null;
  const form = useForm({ name: "", password: "" }, async (values) => {
    const before = me.data?.workspaces.map(({ slug }) => slug) ?? [];
    const now = await call(acceptInvitation, { body: { token, ...(signedIn ? {} : values) } });
    const joined = now.workspaces.find(({ slug }) => !before.includes(slug));
    await arrive(now, joined && `/w/${joined.slug}/portfolio`);
  });
  if (invitation.error)
    return (
      <OpenFrame>
        <Screen title="Invitation" says="This invitation cannot be used." narrow>
          <ProblemNotice error={invitation.error} />
          <p>
            Ask whoever invited you for a new one, or <Link to="/sign-in">sign in</Link>.
          </p>
        </Screen>
      </OpenFrame>
    );
  if (!invitation.data || !me.data) return <OpenFrame>{null}</OpenFrame>;
  const { workspace, role, email, hasAccount, handsOver } = invitation.data;
  return (
    <OpenFrame>
      <Screen
        title="Invitation"
        says={handsOver ? `${workspace} is handed over to you.` : `You are invited to ${workspace}.`}
        note={`For ${email}, as ${role}: ${roleSays[role]}`}
        narrow
      >
        {hasAccount && !signedIn ? (
          <p>
            This address has an account here.{" "}
            <Link to="/sign-in" query={{ next: `/join?token=${token}` }}>
              Sign in to join
            </Link>
          </p>
        ) : (
          <Form onSubmit={form.onSubmit} action="Join the workspace" busy={form.busy} error={form.error}>
            {!signedIn && (
              <>
                <TextInput label="Your name" autoComplete="name" required {...form.field("name")} />
                <PasswordInput
                  label="Password"
                  description="At least 10 characters."
                  autoComplete="new-password"
                  required
                  {...form.field("password")}
                />
              </>
            )}
          </Form>
        )}
      </Screen>
    </OpenFrame>
  );
}
