import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, ProblemNotice, useForm } from "#interface";
import { handOver } from "../contract/index.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";
import { ShownOnce } from "./shown-once.tsx";

/** An owner gives the workspace to somebody else: whoever opens the link owns it, and at that moment the giver steps back. */
export function HandOverPanel({ slug }: { readonly slug: string }) {
  const client = useQueryClient();
  const [made, setMade] = useState<{ readonly email: string; readonly link: string }>();
  const form = useForm({ email: "", afterwards: "viewer" }, async ({ email, afterwards }) => {
    const body = { email, afterwards: afterwards === "leaves" ? "leaves" : "viewer" } as const;
    const { link } = await call(handOver, { params: { workspace: slug }, body });
    if (link) setMade({ email, link });
    form.reset();
    await client.invalidateQueries({ queryKey: ["workspace", slug, "invitations"] });
  });
  return (
    <Section
      title="Hand over"
      says="Whoever opens the link owns this workspace, and at that moment you step back. Until then nothing changes, and it can be withdrawn above."
    >
      <form className={css.row} onSubmit={form.onSubmit} noValidate>
        <TextInput label="To whom?" type="email" autoComplete="off" placeholder="their e-mail address" {...form.field("email")} />
        <NativeSelect
          label="Then you"
          data={[
            { value: "viewer", label: "stay as viewer" },
            { value: "leaves", label: "leave" },
          ]}
          {...form.field("afterwards")}
        />
        <Button type="submit" variant="default" loading={form.busy}>
          Make the link
        </Button>
      </form>
      <ProblemNotice error={form.error} />
      {made && (
        <ShownOnce says={`Pass this link to ${made.email}: it gives them the workspace, once. It is shown only now.`} secret={made.link} />
      )}
    </Section>
  );
}
