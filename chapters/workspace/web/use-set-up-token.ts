import { useState } from "react";
import { useQueryWord } from "#interface";

const KEY = "pilothouse:set-up-token";

/** The one-time token of the printed link: it stays in this tab while somebody reads their spreadsheet first. */
export function useSetUpToken(): string | undefined {
  const word = useQueryWord("token");
  const [token] = useState(() => {
    if (word) sessionStorage.setItem(KEY, word);
    return word ?? sessionStorage.getItem(KEY) ?? undefined;
  });
  return token;
}

/** People paste the whole link where its last part is asked for. */
export function tokenOf(pasted: string): string {
  return /[?&#]token=([^&\s]+)/.exec(pasted)?.[1] ?? pasted.trim();
}
