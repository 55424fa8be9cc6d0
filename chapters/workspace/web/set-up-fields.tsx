import { PasswordInput, TextInput } from "@mantine/core";
import type { useForm } from "#interface";

export interface SetUpValues extends Readonly<Record<string, string>> {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly workspace: string;
}

interface Props {
  readonly form: Pick<ReturnType<typeof useForm<SetUpValues>>, "field">;
  /** The token came with the address, so nobody has to see it. */
  readonly hasToken: boolean;
}

/** What the first person of a server is asked: who they are, and what to call the place. */
export function SetUpFields({ form, hasToken }: Props) {
  return (
    <>
      {!hasToken && (
        <TextInput
          label="Set-up token"
          description="The console that runs Pilothouse printed a set-up link once, at its first start. The token is the last part of it."
          autoComplete="off"
          required
          {...form.field("token")}
        />
      )}
      <TextInput label="Your name" autoComplete="name" required {...form.field("name")} />
      <TextInput label="E-mail" type="email" autoComplete="username" required {...form.field("email")} />
      <PasswordInput
        label="Password"
        description="At least 10 characters; a sentence is easier to remember."
        autoComplete="new-password"
        required
        {...form.field("password")}
      />
      <TextInput
        label="Workspace"
        description="Usually the company. It becomes part of the address."
        required
        {...form.field("workspace")}
      />
    </>
  );
}
