import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, call, FramedList, ProblemNotice, useForm } from "#interface";
import { isAtLeast, type Role, roles } from "#kernel";
import { inviteMember, withdrawInvitation } from "../contract/index.ts";
import { instantSays } from "./entry-says.ts";
import { invitationsQuery } from "./queries.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";
import { ShownOnce } from "./shown-once.tsx";

/** Invitations are links that one passes on oneself: this server may have no mail. */
export function InvitationsPanel({ slug, role }: { readonly slug: string; readonly role: Role }) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ["workspace", slug, "invitations"] });
  const open = useQuery(invitationsQuery(slug, true));
  const [link, setLink] = useState<{ readonly email: string; readonly link: string }>();
  const form = useForm({ email: "", role: "member" }, async (values) => {
    const made = await call(inviteMember, { params: { workspace: slug }, body: { email: values.email, role: values.role as Role } });
    if (made.link) setLink({ email: values.email, link: made.link });
    form.reset();
    await again();
  });
  return (
    <Section title="Invitations" says="You get a link and pass it on yourself. It works once, for that address.">
      <form className={css.row} onSubmit={form.onSubmit} noValidate>
        <TextInput label="E-mail" type="email" autoComplete="off" {...form.field("email")} />
        <NativeSelect
          label="As"
          data={roles.filter((one) => isAtLeast(role, one)).map((one) => ({ value: one, label: one }))}
          {...form.field("role")}
        />
        <Button type="submit" variant="default" loading={form.busy}>
          Make a link
        </Button>
      </form>
      <ProblemNotice error={form.error} />
      {link && <ShownOnce says={`Pass this link to ${link.email}. It is shown only now.`} secret={link.link} />}
      {(open.data?.invitations.length ?? 0) > 0 && (
        <FramedList>
          {open.data?.invitations.map((invitation) => (
            <li key={invitation.id} className={css.item}>
              <div className={css.who}>
                {invitation.email}
                <span className={css.quiet}>
                  {invitation.handsOver ? "takes the workspace over, as" : "as"} {invitation.role}, until {instantSays(invitation.until)}
                </span>
              </div>
              <Confirm
                words="Withdraw"
                consequence={`The link made for ${invitation.email} stops working.`}
                onConfirm={async () => {
                  await call(withdrawInvitation, { params: { workspace: slug, invitation: invitation.id } });
                  await again();
                }}
              />
            </li>
          ))}
        </FramedList>
      )}
    </Section>
  );
}
