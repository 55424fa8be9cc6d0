import { NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { Confirm, call, FramedList, tell, tellProblem } from "#interface";
import { isAtLeast, type Role, roles } from "#kernel";
import { giveRole, type memberView, removeMember } from "../contract/index.ts";
import { instantSays } from "./entry-says.ts";
import { roleSays } from "./role-says.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";

type Member = z.output<typeof memberView>;

interface Props {
  readonly slug: string;
  readonly members: readonly Member[];
  readonly role: Role;
}

/** Who belongs here, and as what. */
export function MembersPanel({ slug, members, role }: Props) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ["workspace", slug] });
  const give = useMutation({
    mutationFn: ({ member, to }: { member: Member; to: Role }) =>
      call(giveRole, { params: { workspace: slug, member: member.id }, body: { role: to } }),
    onSuccess: (now) => {
      tell(`${now.name} is ${now.role} now.`);
      return again();
    },
    onError: tellProblem,
  });
  const mayManage = isAtLeast(role, "admin");
  return (
    <Section title="Members" says="Each role holds what the ones below it may. Nobody gives a role above their own.">
      <FramedList>
        {members.map((member) => (
          <li key={member.id} className={css.item}>
            <div className={css.who}>
              {member.name}
              {member.isYou && " (you)"}
              <span className={css.quiet}>
                {member.email} · since {instantSays(member.joinedAt).replace(/,.*/, "")}
              </span>
            </div>
            {mayManage ? (
              <NativeSelect
                aria-label={`Role of ${member.name}`}
                value={member.role}
                data={roles.filter((one) => isAtLeast(role, one)).map((one) => ({ value: one, label: one }))}
                onChange={(event) => give.mutate({ member, to: event.currentTarget.value as Role })}
              />
            ) : (
              <span title={roleSays[member.role]}>{member.role}</span>
            )}
            {mayManage && !member.isYou && (
              <Confirm
                words="Remove"
                consequence={`${member.name} can no longer open this workspace, and the API keys made for them stop working. What they said stays in the record.`}
                onConfirm={async () => {
                  await call(removeMember, { params: { workspace: slug, member: member.id } });
                  await again();
                }}
              />
            )}
          </li>
        ))}
      </FramedList>
    </Section>
  );
}
