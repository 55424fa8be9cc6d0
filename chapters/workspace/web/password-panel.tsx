import { Button, NativeSelect, PasswordInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import { call, ProblemNotice, tell, useForm } from "#interface";
import { isAtLeast, type Role } from "#kernel";
import { changePassword, makePasswordLink, type memberView } from "../contract/index.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";
import { ShownOnce } from "./shown-once.tsx";

interface Props {
  readonly slug: string;
  readonly members: readonly z.output<typeof memberView>[];
  readonly role: Role;
}

/** One's own password, and for admins a link for whoever forgot theirs. */
export function PasswordPanel({ slug, members, role }: Props) {
  const [link, setLink] = useState<{ readonly for: string; readonly secret: string }>();
  const own = useForm({ old: "", password: "" }, async (body) => {
    await call(changePassword, { body });
    own.reset();
    tell("Your password is changed. Your other sessions have ended.");
  });
  const others = members.filter(({ isYou, role: theirs }) => !isYou && isAtLeast(role, theirs));
  const reset = useForm({ member: "" }, async ({ member }) => {
    const made = await call(makePasswordLink, { params: { workspace: slug, member: member || (others[0]?.id ?? "") } });
    setLink(made.link === null ? undefined : { for: made.member.name, secret: made.link });
  });
  return (
    <Section title="Password" says="At least 10 characters; a sentence is easier to remember. Changing it ends your other sessions.">
      <form className={css.row} onSubmit={own.onSubmit} noValidate>
        <PasswordInput label="Old password" autoComplete="current-password" {...own.field("old")} />
        <PasswordInput label="New password" autoComplete="new-password" {...own.field("password")} />
        <Button type="submit" variant="default" loading={own.busy}>
          Change password
        </Button>
      </form>
      <ProblemNotice error={own.error} />
      {isAtLeast(role, "admin") && others.length > 0 && (
        <>
          <form className={css.row} onSubmit={reset.onSubmit} noValidate>
            <NativeSelect
              label="Somebody forgot theirs?"
              data={others.map(({ id, name }) => ({ value: id, label: name }))}
              {...reset.field("member")}
            />
            <Button type="submit" variant="default" loading={reset.busy}>
              Let them choose a new one
            </Button>
          </form>
          <ProblemNotice error={reset.error} />
          {link && (
            <ShownOnce
              says={`Pass this link on to ${link.for} yourself: it sets a new password once, within 24 hours, and is not shown again.`}
              secret={link.secret}
            />
          )}
        </>
      )}
    </Section>
  );
}
