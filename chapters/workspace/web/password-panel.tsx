import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import { call, ProblemNotice, useForm } from "#interface";
import { isAtLeast, type Role } from "#kernel";
import { makePasswordLink, type memberView } from "../contract/index.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";
import { ShownOnce } from "./shown-once.tsx";

interface Props {
  readonly slug: string;
  readonly members: readonly z.output<typeof memberView>[];
  readonly role: Role;
}

/** For admins: a link for whoever forgot their password. One's own is on the account page. */
export function PasswordPanel({ slug, members, role }: Props) {
  const [link, setLink] = useState<{ readonly for: string; readonly secret: string }>();
  const others = members.filter(({ isYou, role: theirs }) => !isYou && isAtLeast(role, theirs));
  const reset = useForm({ member: "" }, async ({ member }) => {
    const made = await call(makePasswordLink, { params: { workspace: slug, member: member || (others[0]?.id ?? "") } });
    setLink(made.link === null ? undefined : { for: made.member.name, secret: made.link });
  });
  if (!isAtLeast(role, "admin") || others.length === 0) return null;
  return (
    <Section
      title="Forgotten passwords"
      says="You get a link and pass it on yourself. It sets a new password once, ends their sessions and removes their passkeys."
    >
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
    </Section>
  );
}
