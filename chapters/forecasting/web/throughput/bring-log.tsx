import { Button, FileButton, Textarea } from "@mantine/core";
import { useState } from "react";
import { DropAnywhere, icons } from "#interface";
import css from "../finished/finished.module.css";

/** A log chosen or dropped. */
export function ChooseLog({ onFile, busy }: { readonly onFile: (file: File) => void; readonly busy: boolean }) {
  return (
    <>
      <FileButton accept=".csv,.tsv,.txt,.json,.ndjson,text/csv,application/json" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} leftSection={icons.file} loading={busy}>
            Choose a log
          </Button>
        )}
      </FileButton>
      <DropAnywhere says="Drop it to see what is read of it" onFile={onFile} />
    </>
  );
}

/** Or its cells pasted. */
export function PasteLog({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <details className={css.paste}>
      <summary>Or paste the cells</summary>
      <Textarea
        aria-label="Cells of a log of items, with their headings"
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button variant="default" size="compact-sm" disabled={text.trim() === ""} onClick={() => onText(text)}>
        See what is read
      </Button>
    </details>
  );
}
