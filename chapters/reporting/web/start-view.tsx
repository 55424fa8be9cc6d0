import { Button, FileButton } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { icons, ProblemNotice } from "#interface";
import type { KeptTable } from "./kept-table.ts";
import { readFile, readPasted } from "./read-source.ts";
import { readExample, SamplePage } from "./sample-page.tsx";
import css from "./start-view.module.css";

const accepted =
  ".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Nothing read yet: one sentence, one place to paste, and the page that would come out. */
export function StartView({ onTable }: { readonly onTable: (table: KeptTable) => void }) {
  const [error, setError] = useState<unknown>();
  const [over, setOver] = useState(false);
  const take = useCallback(
    async (read: () => KeptTable | Promise<KeptTable>) => {
      try {
        onTable(await read());
      } catch (problem) {
        setError(problem);
      }
    },
    [onTable],
  );
  usePasteAnywhere((text) => void take(() => readPasted(text)));
  const example = () => void take(readExample);
  return (
    <div className={css.start}>
      <div>
        <h1>Your list of AI projects in, one honest page out.</h1>
        <p className={css.lede}>
          What may be said to the board today, what may not yet, and what must be decided when. No account; nothing leaves this machine.
        </p>
        <label htmlFor="paste" className={css.label}>
          Paste your table
        </label>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file has a button beside it that does the same. */}
        <div
          className={css.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const file = event.dataTransfer.files[0];
            const text = event.dataTransfer.getData("text/plain");
            void take(() => (file ? readFile(file) : readPasted(text)));
          }}
        >
          <textarea
            id="paste"
            className={css.paste}
            spellCheck={false}
            placeholder={
              "Copy the rows where they are (Excel, Google Sheets, Notion, Jira) and paste them here, or drop a file.\n\nColumn names do not matter, nor their order. A column of project names is enough."
            }
            onPaste={(event) => {
              event.preventDefault();
              event.stopPropagation();
              void take(() => readPasted(event.clipboardData.getData("text/plain")));
            }}
            onChange={(event) => {
              const text = event.currentTarget.value;
              if (text.includes("\n") && text.trim().includes("\n")) void take(() => readPasted(text));
            }}
          />
          <div className={css.foot}>
            <FileButton accept={accepted} onChange={(file) => file && void take(() => readFile(file))}>
              {(props) => (
                <Button {...props} variant="default" leftSection={icons.file}>
                  Choose a file
                </Button>
              )}
            </FileButton>
            <Button variant="subtle" onClick={example}>
              Try with an example
            </Button>
            <span className={css.kinds}>CSV, TSV or XLSX</span>
          </div>
        </div>
        <ProblemNotice error={error} />
        <ul className={css.promises}>
          <li>Every sentence on the page names the row it comes from.</li>
          <li>What your table does not say is “not recorded”: never guessed, never red.</li>
          <li>Nothing is kept until you say so.</li>
        </ul>
      </div>
      <SamplePage onOpen={example} />
    </div>
  );
}

/** Ctrl V works wherever the focus is. */
function usePasteAnywhere(onText: (text: string) => void): void {
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.trim() !== "" && !(event.target instanceof HTMLInputElement)) onText(text);
    };
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, [onText]);
}
