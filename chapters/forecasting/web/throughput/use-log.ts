import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, tell, useAttempt, useGo } from "#interface";
import { keepItemLog } from "../../contract/index.ts";
import { asGuessed, type LogRead, type LogReading } from "../../domain/index.ts";
import { readHere, textOfBytes } from "./read-file.ts";

interface Looked {
  readonly text: string;
  readonly reading: LogReading;
  readonly read: LogRead;
  /** As its file is called; a name to begin with. */
  readonly file: string;
}

/** A log from the moment it is dropped until its counts are kept: it is read in this browser, and nothing else is sent. */
export function useLog(workspace: string) {
  const client = useQueryClient();
  const go = useGo();
  const { busy, error, attempt } = useAttempt();
  const [looked, setLooked] = useState<Looked>();
  const look = (text: string, file = "", reading: LogReading = asGuessed) =>
    attempt(async () => setLooked({ text, file, reading, read: await readHere(text, reading) }));
  const keep = (name: string, project: string | null) =>
    attempt(async () => {
      if (!looked?.read.weeks.known) return;
      const kept = await call(keepItemLog, { params: { workspace }, body: { ...looked.read.weeks.value, name, project } });
      await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
      tell(`Kept: counts of ${kept.finished.length} weeks, and nothing else.`);
      setLooked(undefined);
      go(`/w/${workspace}/forecasts/throughput/${kept.id}`);
    });
  return {
    busy,
    error,
    looked,
    look,
    keep,
    readAnew: (reading: Partial<LogReading>) => looked && look(looked.text, looked.file, { ...looked.reading, ...reading }),
    leave: () => setLooked(undefined),
    onFile: (file: File) =>
      void attempt(async () => void (await look(textOfBytes(await file.arrayBuffer()), file.name.replace(/\.\w+$/, "").slice(0, 80)))),
  };
}
