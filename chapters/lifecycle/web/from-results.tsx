import { Button, FileButton } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import { base64Of, call, Form, icons, useAttempt } from "#interface";
import { lookAtResults, offerResultsEndpoint } from "../contract/index.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

type Look = z.output<(typeof lookAtResults)["reply"]>;

/** A tool's result file: looked at first, so that one sees which figure goes to which criterion before any does. */
export function FromResults({ onClose }: { readonly onClose: () => void }) {
  const { params, said } = useHere();
  const [read, setRead] = useState<{ readonly file: { readonly name: string; readonly base64: string }; readonly look: Look }>();
  const look = useAttempt();
  const offer = useAttempt();
  const choose = (chosen: File | null) => {
    if (chosen === null) return;
    setRead(undefined);
    void look.attempt(async () => {
      const file = { name: chosen.name, base64: await base64Of(chosen) };
      setRead({ file, look: await call(lookAtResults, { params, body: { file } }) });
    });
  };
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (read === undefined || read.look.offered.length === 0) return;
    void offer.attempt(async () => {
      await said(await call(offerResultsEndpoint, { params, body: { file: read.file } }));
      onClose();
    });
  };
  return (
    <Form onSubmit={send} action="Offer these figures" busy={look.busy || offer.busy} error={look.error ?? offer.error} wide>
      <div className={css.file}>
        <FileButton accept=".json,.xml,application/json,text/xml" onChange={choose}>
          {(props) => (
            <Button {...props} variant="default" leftSection={icons.file}>
              {read ? "Choose another file" : "Choose a file"}
            </Button>
          )}
        </FileButton>
        <span>{read ? `${read.file.name}: ${read.look.run}` : "JUnit XML, promptfoo’s JSON, or Inspect AI’s log as JSON."}</span>
      </div>
      {read && (
        <div aria-live="polite">
          {read.look.refused && <p>{read.look.refused}</p>}
          <ul>
            {read.look.offered.map(({ criterion, says, value, figure }) => (
              <li key={criterion}>
                {says}: {value} ({figure})
              </li>
            ))}
          </ul>
        </div>
      )}
    </Form>
  );
}
