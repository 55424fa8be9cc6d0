import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Confirm, call } from "#interface";
import { endSession, signOutEverywhere } from "../contract/index.ts";
import { instantSays } from "./entry-says.ts";
import { ItemList } from "./item-list.tsx";
import { sessionsQuery } from "./queries.ts";
import { Section } from "./section.tsx";
import { useArrive } from "./use-arrive.ts";

const dayOf = (instant: string): string => instantSays(instant).replace(/,.*/, "");

/** Where one is signed in, and the ways to end it. */
export function SessionsPanel() {
  const client = useQueryClient();
  const arrive = useArrive();
  const { data } = useQuery(sessionsQuery);
  return (
    <Section title="Where you are signed in" says="A session lasts thirty days from its last use. End one that you do not know.">
      <ItemList
        items={(data?.sessions ?? []).map(({ id, device, signedInAt, usedAt, isThis }) => ({
          key: id,
          name: isThis ? `${device} (this one)` : device,
          quiet: `signed in on ${dayOf(signedInAt)}, last used on ${dayOf(usedAt)}`,
          action: isThis ? undefined : (
            <Confirm
              words="End it"
              consequence={`Whoever has ${device} open is signed out at once.`}
              onConfirm={async () => client.setQueryData(sessionsQuery.queryKey, await call(endSession, { params: { session: id } }))}
            />
          ),
        }))}
      />
      <div>
        <Confirm
          words="Sign out everywhere"
          consequence="Every session of yours ends at once, this one too. Your API keys go on working; revoke those in a workspace’s settings."
          onConfirm={async () => arrive(await call(signOutEverywhere, {}), "/sign-in")}
        />
      </div>
    </Section>
  );
}
