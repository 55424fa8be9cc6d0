import { useCallback, useEffect, useRef, useState } from "react";
import { sendFile } from "#interface";
import { takeFile } from "./kept-file.ts";
import type { Sending } from "./sending-says.ts";
import { sendingTo } from "./sending-to.ts";

interface Where {
  readonly workspace: string;
  readonly dataSet: string;
  readonly onSent: (upload: string) => void;
}

/** Sends the file that was chosen before this page, and any that is chosen on it. Leaving the page, or cancelling, calls it off. */
export function useSending({ workspace, dataSet, onSent }: Where) {
  const [sending, setSending] = useState<Sending & { readonly file: File }>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  const done = useRef(onSent);
  done.current = onSent;
  const send = useCallback(
    (file: File) => {
      stop.current?.abort();
      const own = new AbortController();
      stop.current = own;
      const start = { file, sent: 0, since: performance.now() };
      setError(undefined);
      setSending(start);
      sendFile({
        ...sendingTo({ workspace, dataSet }, file),
        file,
        signal: own.signal,
        onProgress: (sent) => setSending({ ...start, sent }),
      })
        .then((reply) => done.current(idOf(reply)))
        .catch((problem: unknown) => {
          if (!own.signal.aborted) setError(problem);
        })
        .finally(() => {
          if (stop.current === own) setSending(undefined);
        });
    },
    [workspace, dataSet],
  );
  useEffect(() => {
    const file = takeFile(dataSet);
    if (file) send(file);
  }, [dataSet, send]);
  useEffect(() => () => stop.current?.abort(), []);
  useWarnBeforeLeaving(sending !== undefined);
  return { sending, error, send, cancel: () => stop.current?.abort() };
}

/** A reload cannot go on where it was: the browser asks first. */
function useWarnBeforeLeaving(isSending: boolean): void {
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isSending]);
}

const idOf = (reply: unknown): string => String(Object(reply).id);
