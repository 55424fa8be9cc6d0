import { useQuery } from "@tanstack/react-query";
import { call, Form, Link, OpenFrame, Screen, useForm } from "#interface";
import { setUp } from "../contract/index.ts";
import { meQuery } from "./queries.ts";
import { SetUpFields, type SetUpValues } from "./set-up-fields.tsx";
import { useArrive } from "./use-arrive.ts";
import { tokenOf, useSetUpToken } from "./use-set-up-token.ts";

/** Where the printed link leads: one person, one workspace, once. */
export function SetUpScreen() {
  const token = useSetUpToken();
  const me = useQuery(meQuery);
  const arrive = useArrive();
  const form = useForm<SetUpValues>({ token: token ?? "", name: "", email: "", password: "", workspace: "" }, async (values) =>
    arrive(await call(setUp, { body: { ...values, token: tokenOf(values.token) } })),
  );
  if (me.data && !me.data.setUpOpen)
    return (
      <OpenFrame>
        <Screen title="Set up" says="This server is set up already." narrow>
          <p>
            <Link to="/sign-in">Sign in</Link>, or ask an administrator for an invitation.
          </p>
        </Screen>
      </OpenFrame>
    );
  return (
    <OpenFrame>
      <Screen
        title="Set up"
        says="Who runs this server?"
        note="The first account owns the first workspace. Everything stays on this machine."
        narrow
      >
        <Form onSubmit={form.onSubmit} action="Set up" busy={form.busy} error={form.error}>
          <SetUpFields form={form} hasToken={token !== undefined} />
        </Form>
      </Screen>
    </OpenFrame>
  );
}
