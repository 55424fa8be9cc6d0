import { useCallback, useState } from "react";
import type { KeptTable } from "./kept-table.ts";

const KEY = "pilothouse:table";

/** Survives a reload and the way through sign-in, and ends with the tab: it is never sent anywhere. */
export function useKeptTable() {
  const [table, setTable] = useState<KeptTable | undefined>(stored);
  const keep = useCallback((next: KeptTable) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // A table too large for the browser's store is still read; it is only gone after a reload.
    }
    setTable(next);
    scrollTo(0, 0);
  }, []);
  const drop = useCallback(() => {
    sessionStorage.removeItem(KEY);
    setTable(undefined);
  }, []);
  return { table, keep, drop };
}

function stored(): KeptTable | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text ? (JSON.parse(text) as KeptTable) : undefined;
  } catch {
    return undefined;
  }
}
