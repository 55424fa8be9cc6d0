import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, call, ProblemNotice, tell, useForm } from "#interface";
import { addPasskey, offerPasskey, removePasskey } from "../contract/index.ts";
import { instantSays } from "./entry-says.ts";
import { ItemList } from "./item-list.tsx";
import { makePasskey, noPasskeysHere, wasCancelled } from "./passkey-browser.ts";
import { passkeysQuery } from "./queries.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";

/** Signing in with a device that asks who is there, instead of a password. */
export function PasskeysPanel() {
  const client = useQueryClient();
  const { data } = useQuery(passkeysQuery);
  const [because] = useState(noPasskeysHere);
  const form = useForm({ name: "" }, async ({ name }) => {
    const { options } = await call(offerPasskey, {});
    const response = await makePasskey(options).catch((error: unknown) => {
      if (wasCancelled(error)) return undefined;
      throw error;
    });
    if (response === undefined) return;
    client.setQueryData(passkeysQuery.queryKey, await call(addPasskey, { body: { name, response } }));
    form.reset();
    tell("From now on this passkey signs you in.");
  });
  return (
    <Section
      title="Passkeys"
      says="Your device asks who is there, by finger, face or its code, and signs you in. Nothing that could be guessed or stolen from here."
    >
      {because ? (
        <p>{because}</p>
      ) : (
        <form className={css.row} onSubmit={form.onSubmit} noValidate>
          <TextInput label="What is the device called?" placeholder="my laptop" autoComplete="off" {...form.field("name")} />
          <Button type="submit" variant="default" loading={form.busy}>
            Add a passkey
          </Button>
        </form>
      )}
      <ProblemNotice error={form.error} />
      {(data?.passkeys.length ?? 0) > 0 && (
        <ItemList
          items={(data?.passkeys ?? []).map(({ id, name, addedAt }) => ({
            key: id,
            name,
            quiet: `added ${instantSays(addedAt).replace(/,.*/, "")}`,
            action: (
              <Confirm
                words="Remove"
                consequence={`“${name}” signs you in no more. Remove it from the device too, where its own settings let you.`}
                onConfirm={async () => client.setQueryData(passkeysQuery.queryKey, await call(removePasskey, { params: { passkey: id } }))}
              />
            ),
          }))}
        />
      )}
    </Section>
  );
}
