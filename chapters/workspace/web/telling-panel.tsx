import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { Confirm, call, ProblemNotice, tell, useAttempt, useForm } from "#interface";
import { isAtLeast, type Role } from "#kernel";
import { chooseMail, type getTelling, removeWebhook, setWebhook, testTelling } from "../contract/index.ts";
import { tellingQuery } from "./queries.ts";
import { Section } from "./section.tsx";
import css from "./settings.module.css";
import { mailChoiceSays, mailChoices, testSays, webhookSays } from "./telling-says.ts";

type Telling = z.output<(typeof getTelling)["reply"]>;

/** Where the workspace is told what needs somebody, and what one is mailed oneself. */
export function TellingPanel({ slug, role }: { readonly slug: string; readonly role: Role }) {
  const telling = useQuery(tellingQuery(slug));
  if (telling.error) return <ProblemNotice error={telling.error} />;
  if (!telling.data) return null;
  return (
    <>
      {isAtLeast(role, "admin") && <Channel slug={slug} telling={telling.data} />}
      {telling.data.yours && <YourMail slug={slug} mails={telling.data.mails} yours={telling.data.yours} />}
    </>
  );
}

const useAgain = (slug: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: tellingQuery(slug).queryKey });
};

function Channel({ slug, telling: { webhook, mails } }: { readonly slug: string; readonly telling: Telling }) {
  const again = useAgain(slug);
  const params = { workspace: slug };
  const [tested, setTested] = useState<string>();
  const test = useAttempt();
  const form = useForm({ webhook: "" }, async (body) => {
    await call(setWebhook, { params, body });
    form.reset();
    setTested(undefined);
    await again();
  });
  return (
    <Section
      title="Telling"
      says="A channel hears at once of a vote that is asked, a decision that is due and a criterion that is met; otherwise at most one message a day. It says no names."
    >
      <form className={css.row} onSubmit={form.onSubmit} noValidate>
        <TextInput
          label="Address of a Slack-compatible webhook"
          placeholder="https://hooks.slack.com/services/…"
          autoComplete="off"
          {...form.field("webhook")}
        />
        <Button type="submit" variant="default" loading={form.busy}>
          {webhook ? "Tell this one instead" : "Tell this channel"}
        </Button>
      </form>
      <ProblemNotice error={form.error} />
      <p className={css.says} data-failing={(webhook?.failures ?? 0) > 0 || undefined} aria-live="polite">
        {webhookSays(webhook)}
      </p>
      <div className={css.buttons}>
        {(webhook || mails) && (
          <Button
            variant="default"
            loading={test.busy}
            onClick={() =>
              void test.attempt(async () => {
                setTested(testSays(await call(testTelling, { params })));
                await again();
              })
            }
          >
            Send a test message
          </Button>
        )}
        {webhook && (
          <Confirm
            words="Tell it nothing any more"
            consequence={`${webhook.host} hears nothing more from here, and its address is forgotten.`}
            onConfirm={async () => {
              await call(removeWebhook, { params });
              setTested(undefined);
              await again();
            }}
          />
        )}
      </div>
      <ProblemNotice error={test.error} />
      {tested && <p role="status">{tested}</p>}
    </Section>
  );
}

interface YourMailProps {
  readonly slug: string;
  readonly mails: boolean;
  readonly yours: NonNullable<Telling["yours"]>;
}

function YourMail({ slug, mails, yours }: YourMailProps) {
  const again = useAgain(slug);
  const { busy, error, attempt } = useAttempt();
  const choose = (body: YourMailProps["yours"]) =>
    void attempt(async () => {
      await call(chooseMail, { params: { workspace: slug }, body });
      await again();
      tell("What you are mailed is as you chose.");
    });
  return (
    <Section title="Mail to you" says={mailChoiceSays(mails)}>
      <div className={css.row}>
        <NativeSelect
          label="At once"
          value={yours.atOnce}
          disabled={busy}
          data={[...mailChoices]}
          onChange={(event) => choose({ ...yours, atOnce: event.currentTarget.value as typeof yours.atOnce })}
        />
        <NativeSelect
          label="Once a day"
          value={yours.digest ? "yes" : "no"}
          disabled={busy}
          data={[
            { value: "yes", label: "what is due" },
            { value: "no", label: "nothing" },
          ]}
          onChange={(event) => choose({ ...yours, digest: event.currentTarget.value === "yes" })}
        />
      </div>
      <ProblemNotice error={error} />
    </Section>
  );
}
