import { PasswordInput } from "@mantine/core";
import { call, Form, OpenFrame, Screen, useForm, useQueryWord } from "#interface";
import { resetPassword } from "../contract/index.ts";
import { useArrive } from "./use-arrive.ts";

/** Where an admin's link leads whoever forgot their password. */
export function PasswordScreen() {
  const token = useQueryWord("token") ?? "";
  const arrive = useArrive();
  const form = useForm({ password: "" }, async ({ password }) => arrive(await call(resetPassword, { body: { token, password } })));
  return (
    <OpenFrame>
      <Screen
        title="New password"
        says="Choose a new password."
        note="The link works once. Wherever you were signed in, you are signed out."
        narrow
      >
        <Form onSubmit={form.onSubmit} action="Choose it and sign in" busy={form.busy} error={form.error}>
          <PasswordInput
            label="New password"
            description="At least 10 characters; a sentence is easier to remember."
            autoComplete="new-password"
            required
            {...form.field("password")}
          />
        </Form>
      </Screen>
    </OpenFrame>
  );
}
