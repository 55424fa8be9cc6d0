import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, call, FramedList, ProblemNotice, useForm } from "#interface";
import { isAtLeast, type Role, roles } from "#kernel";
import { makeKey, revokeKey } from "../contract/index.ts";
import { instantSays } from "./entry-says.ts";
import { keysQuery } from "./queries.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";
import { ShownOnce } from "./shown-once.tsx";

const scopes = [
  { value: "lifecycle:evidence", label: "offer evidence only" },
  { value: "lifecycle:evidence lifecycle:read", label: "offer evidence, and read projects and gates" },
  { value: "*:read", label: "read only" },
  { value: "*", label: "all that the role may" },
];

/** Keys for scripts and tools. */
export function KeysPanel({ slug, role }: { readonly slug: string; readonly role: Role }) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ["workspace", slug, "keys"] });
  const keys = useQuery(keysQuery(slug));
  const [secret, setSecret] = useState<string>();
  const form = useForm(
    { name: "", role: isAtLeast(role, "member") ? "member" : role, scopes: "lifecycle:evidence", until: "" },
    async (values) => {
      const made = await call(makeKey, {
        params: { workspace: slug },
        body: { name: values.name, role: values.role as Role, scopes: values.scopes.split(" "), until: values.until || null },
      });
      setSecret(made.secret ?? undefined);
      form.reset();
      await again();
    },
  );
  const live = keys.data?.keys.filter(({ isLive }) => isLive) ?? [];
  return (
    <Section title="API keys" says="For scripts that offer evidence or read the record. Send it as “Authorization: Bearer ph_…”.">
      <form className={css.row} onSubmit={form.onSubmit} noValidate>
        <TextInput label="What is it for?" placeholder="nightly evaluation" autoComplete="off" {...form.field("name")} />
        <NativeSelect label="May" data={scopes} {...form.field("scopes")} />
        <NativeSelect
          label="As"
          data={roles.filter((one) => isAtLeast(role, one)).map((one) => ({ value: one, label: one }))}
          {...form.field("role")}
        />
        <TextInput label="Works until" type="date" {...form.field("until")} />
        <Button type="submit" variant="default" loading={form.busy}>
          Make a key
        </Button>
      </form>
      <ProblemNotice error={form.error} />
      {secret && <ShownOnce says="This is the key. Copy it now: only its hash is kept." secret={secret} />}
      {live.length > 0 && (
        <FramedList>
          {live.map((key) => (
            <li key={key.id} className={css.item}>
              <div className={css.who}>
                {key.name}
                <span className={css.quiet}>
                  {scopes.find(({ value }) => value === key.scopes.join(" "))?.label ?? key.scopes.join(", ")}, as {key.role}, made{" "}
                  {instantSays(key.madeAt).replace(/,.*/, "")}
                  {key.until && `, until ${instantSays(key.until).replace(/,.*/, "")}`}
                </span>
              </div>
              <Confirm
                words="Revoke"
                consequence={`Whatever uses “${key.name}” is refused from now on.`}
                onConfirm={async () => {
                  await call(revokeKey, { params: { workspace: slug, key: key.id } });
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
