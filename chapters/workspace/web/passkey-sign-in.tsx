import { Button } from "@mantine/core";
import { useState } from "react";
import { call, ProblemNotice, useAttempt } from "#interface";
import { offerSignIn, signInWithPasskey } from "../contract/index.ts";
import { noPasskeysHere, showPasskey, wasCancelled } from "./passkey-browser.ts";
import css from "./settings.module.css";
import { useArrive } from "./use-arrive.ts";

/** The other way through the door: the device says who is there. Not shown where the browser or the address knows no passkeys. */
export function PasskeySignIn({ next }: { readonly next?: string | undefined }) {
  const arrive = useArrive();
  const [because] = useState(noPasskeysHere);
  const { busy, error, attempt } = useAttempt();
  if (because) return null;
  const signIn = () =>
    attempt(async () => {
      const { options } = await call(offerSignIn, {});
      const response = await showPasskey(options).catch((problem: unknown) => {
        if (wasCancelled(problem)) return undefined;
        throw problem;
      });
      if (response) await arrive(await call(signInWithPasskey, { body: { response } }), next);
    });
  return (
    <div className={css.below}>
      <Button variant="default" loading={busy} onClick={() => void signIn()}>
        Sign in with a passkey
      </Button>
      <ProblemNotice error={error} />
    </div>
  );
}
