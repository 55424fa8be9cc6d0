import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { DownloadMenu, icons, ProblemNotice, Screen, today, useAsOf, useCommands, useParam, useQueryWord } from "#interface";
import { type Day, isDay, longDay } from "#kernel";
import { BriefFrame } from "./brief-frame.tsx";
import { recordFile, recordPageQuery } from "./queries.ts";

/** The same page from the record, as of any day, and what changed since the last one. */
export function BriefScreen() {
  const workspace = useParam("workspace");
  const looked = { asOf: useAsOf(), since: useQueryWord("since") };
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useQuery(recordPageQuery(workspace, looked));
  const print = () => frame.current?.contentWindow?.print();
  const day = looked.asOf ?? today();
  useCommands([{ title: "Print the page", group: "Here", keys: "p", run: print }]);
  return (
    <Screen
      title="Brief"
      says={looked.asOf ? `What could be said on ${longDay(looked.asOf)}.` : "What may be said today."}
      note={
        looked.since && isDay(looked.since)
          ? `With what changed since ${longDay(looked.since as Day)}.`
          : "Every sentence names the entry it comes from. Choose “changes since” top right to say what is new since the last meeting."
      }
      actions={
        <>
          <Button variant="default" leftSection={icons.print} onClick={print}>
            Print
          </Button>
          <DownloadMenu fileName={`brief-${workspace}-${day}`} fetchFile={(format) => recordFile(workspace, looked, format)} />
        </>
      }
    >
      <ProblemNotice error={page.error} onRetry={() => void page.refetch()} />
      {page.data !== undefined && <BriefFrame html={page.data} frameRef={frame} />}
    </Screen>
  );
}
