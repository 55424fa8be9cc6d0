import { Button, NativeSelect, useComputedColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { count, DownloadMenu, icons, ProblemNotice, sentence, tellProblem, today, useCommands, useQueryWord } from "#interface";
import { roleName } from "../domain/index.ts";
import { BriefFrame } from "./brief-frame.tsx";
import { ColumnList } from "./column-list.tsx";
import { KeepDialog } from "./keep-dialog.tsx";
import type { KeptTable } from "./kept-table.ts";
import { missingSays, type Preview, previewOf, previewSays } from "./preview-of.ts";
import css from "./preview-view.module.css";
import { previewFile, previewPageQuery } from "./queries.ts";
import { readSheet } from "./read-source.ts";

interface Props {
  readonly table: KeptTable;
  readonly onChange: (table: KeptTable) => void;
  readonly onDrop: () => void;
}

/** The page as it would be, what its columns were read as, and what may be done with it. */
export function PreviewView({ table, onChange, onDrop }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const asked = useQueryWord("keep") !== undefined;
  const [keeping, setKeeping] = useState(asked);
  const theme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const preview = useMemo(() => previewOf(table, today()), [table]);
  const page = useQuery(previewPageQuery(table, today(), theme));
  const print = () => frame.current?.contentWindow?.print();
  useCommands([
    { title: "Keep this", group: "Here", keys: "s", run: () => setKeeping(true) },
    { title: "Print the page", group: "Here", keys: "p", run: print },
    { title: "Start over with another table", group: "Here", run: onDrop },
  ]);
  return (
    <div className={css.preview}>
      <div className={css.head}>
        <div>
          <h1>{previewSays(preview)}</h1>
          <p className={css.note}>From {table.name}. Nothing is kept yet, and nothing has left this machine.</p>
        </div>
        <div className={css.actions}>
          <Button variant="subtle" onClick={onDrop}>
            Another table
          </Button>
          <Button variant="default" leftSection={icons.print} onClick={print}>
            Print
          </Button>
          <DownloadMenu fileName={`brief-${today()}`} fetchFile={(format) => previewFile(table, today(), format)} />
          <Button onClick={() => setKeeping(true)}>Keep this</Button>
        </div>
      </div>
      <div className={css.columns}>
        <ReadAs>
          <p className={css.hint}>Guessed from the headings and the cells. Change what is wrong; the page follows.</p>
          <SheetChoice table={table} onChange={onChange} />
          <ColumnList preview={preview} onMapping={(mapping) => onChange({ ...table, mapping })} />
          <Missing preview={preview} />
          <Refused preview={preview} />
        </ReadAs>
        <div className={css.page}>
          <ProblemNotice error={page.error} onRetry={() => void page.refetch()} />
          {page.data !== undefined && <BriefFrame html={page.data} frameRef={frame} />}
        </div>
      </div>
      <KeepDialog
        opened={keeping}
        onClose={() => setKeeping(false)}
        table={table}
        mapping={preview.mapping}
        projects={preview.reading.projects.length}
        onKept={onDrop}
      />
    </div>
  );
}

/** Only for a workbook of several sheets, while its file is at hand. */
function SheetChoice({ table, onChange }: Pick<Props, "table" | "onChange">) {
  const read = readSheet(table);
  if (!read || (table.sheets?.length ?? 0) < 2) return null;
  return (
    <div className={css.sheet}>
      <NativeSelect
        size="xs"
        label="Sheet"
        value={table.sheet ?? ""}
        data={[...(table.sheets ?? [])]}
        onChange={(event) => {
          read(event.currentTarget.value).then(onChange, tellProblem);
        }}
      />
    </div>
  );
}

function Missing({ preview }: { readonly preview: Preview }) {
  const says = missingSays(preview, roleName);
  return says && <p className={css.missing}>{says}</p>;
}

function Refused({ preview: { reading } }: { readonly preview: Preview }) {
  const { refused } = reading;
  if (refused.length === 0) return null;
  return (
    <section className={css.refused} aria-label="Rows that were not read">
      <h3>{sentence(count(refused.length, "row was", "rows were"))} not read</h3>
      <ul>
        {refused.map(({ row, because, said }) => (
          <li key={row}>
            <strong>Row {row}</strong> {because} {said && <q>{said}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Open beside the page where there is room; folded above it on a phone, since the page is what one came for. */
function ReadAs({ children }: { readonly children: ReactNode }) {
  const wide = useMediaQuery("(min-width: 1001px)", true, { getInitialValueInEffect: false });
  if (wide)
    return (
      <section className={css.read} aria-label="What was read">
        <h2 className={css.title}>What was read</h2>
        {children}
      </section>
    );
  return (
    <details className={css.read}>
      <summary>What was read</summary>
      {children}
    </details>
  );
}
