import { PasswordInput, TextInput } from "@mantine/core";
import { call, Form, Link, OpenFrame, Screen, useForm, useQueryWord } from "#interface";
import { signIn } from "../contract/index.ts";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { useArrive } from "./use-arrive.ts";

/** The door for whoever has an account; it leads back to the address one came for. */
export function SignInScreen() {
  const next = useQueryWord("next");
  const arrive = useArrive();
  const form = useForm({ email: "", password: "" }, async (body) => arrive(await call(signIn, { body }), next));
  return (
    <OpenFrame>
      <Screen title="Sign in" note={next ? "You will go on to the page you asked for." : undefined} narrow>
        <Form
          onSubmit={form.onSubmit}
          action="Sign in"
          busy={form.busy}
          error={form.error}
          beside={<Link to="/">Read a spreadsheet without an account</Link>}
        >
          <TextInput label="E-mail" type="email" autoComplete="username" required data-autofocus autoFocus {...form.field("email")} />
          <PasswordInput label="Password" autoComplete="current-password" required {...form.field("password")} />
        </Form>
        <PasskeySignIn next={next} />
      </Screen>
    </OpenFrame>
  );
}
