import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, count, tell, useAttempt } from "#interface";
import { type FinishedPreview, keepFinished, lookAtFinished } from "../../contract/index.ts";
import type { FinishedRole } from "../../domain/index.ts";

/** How a table is read where the guess is wrong. */
export interface Reading {
  readonly columns?: readonly { readonly column: string; readonly role: FinishedRole | null }[];
  readonly dayOrder?: "day-first" | "month-first";
}

interface Looked {
  readonly text: string;
  readonly reading: Reading;
  readonly preview: FinishedPreview;
}

/** A table of finished projects from the moment it is dropped until it is kept; nothing is kept by looking. */
export function useTable(workspace: string) {
  const client = useQueryClient();
  const { busy, error, attempt } = useAttempt();
  const [looked, setLooked] = useState<Looked>();
  const params = { workspace };
  const look = (text: string, reading: Reading = {}) =>
    attempt(async () => setLooked({ text, reading, preview: await call(lookAtFinished, { params, body: { text, ...reading } }) }));
  const keep = () =>
    attempt(async () => {
      if (!looked) return;
      const now = await call(keepFinished, { params, body: { text: looked.text, ...looked.reading } });
      await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
      tell(`Kept. ${count(now.counting, "finished project counts", "finished projects count")} now.`);
      setLooked(undefined);
    });
  return {
    busy,
    error,
    looked,
    look,
    keep,
    readAnew: (reading: Reading) => looked && look(looked.text, { ...looked.reading, ...reading }),
    leave: () => setLooked(undefined),
    onFile: (file: File) => void attempt(async () => void (await look(await file.text()))),
  };
}
