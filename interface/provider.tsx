import "./styles.ts";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refusal } from "./refusal.ts";
import { cssVariables, theme } from "./theme.ts";

/** Reads are tried again only when the server was not there; a refusal is an answer. */
const mayHelp = (failures: number, error: Error) => failures < 2 && (!(error instanceof Refusal) || error.status >= 500);

/** A session that has ended is found out by whichever read comes first; who is reading is asked anew then, and the frame shows the door. */
const whoeverFindsOut = (error: Error) => {
  if (error instanceof Refusal && error.status === 401) void queries.invalidateQueries({ queryKey: ["me"] });
};

/** The one client. A server on this machine answers where there is no network either, so the network is never asked first. */
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: whoeverFindsOut }),
  mutationCache: new MutationCache({ onError: whoeverFindsOut }),
  defaultOptions: {
    queries: { networkMode: "always", retry: mayHelp, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { networkMode: "always", retry: false },
  },
});

/** Look, server state and messages: what every screen stands on. */
export function InterfaceProvider({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Notifications position="bottom-right" limit={3} />
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
