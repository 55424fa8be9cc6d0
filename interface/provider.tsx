import "./styles.ts";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refusal } from "./refusal.ts";
import { cssVariables, theme } from "./theme.ts";

/** Reads are tried again only when the server was not there; a refusal is an answer. */
const mayHelp = (failures: number, error: Error) => failures < 2 && (!(error instanceof Refusal) || error.status >= 500);

/** The one client; routes use it to fetch before a screen is shown. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: mayHelp, staleTime: 5_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
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
