import { Button, PasswordInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call, ProblemNotice, tell, useForm } from "#interface";
import { changePassword } from "../contract/index.ts";
import { sessionsQuery } from "./queries.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";

/** One's own password. */
export function OwnPasswordPanel() {
  const client = useQueryClient();
  const form = useForm({ old: "", password: "" }, async (body) => {
    await call(changePassword, { body });
    form.reset();
    tell("Your password is changed. Your other sessions have ended.");
    await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  });
  return (
    <Section title="Password" says="At least 10 characters; a sentence is easier to remember. Changing it ends your other sessions.">
      <form className={css.row} onSubmit={form.onSubmit} noValidate>
        <PasswordInput label="Old password" autoComplete="current-password" {...form.field("old")} />
        <PasswordInput label="New password" autoComplete="new-password" {...form.field("password")} />
        <Button type="submit" variant="default" loading={form.busy}>
          Change password
        </Button>
      </form>
      <ProblemNotice error={form.error} />
    </Section>
  );
}
