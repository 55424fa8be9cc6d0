import { Button } from "@mantine/core";
import { useState } from "react";
import { missingnessMap } from "#charts";
import { Picture } from "#interface";
import css from "./columns.module.css";
import type { ShownColumn } from "./columns-shown.ts";

const PAGE = 48;
/** As high as a finger needs it. */
const ROW = 24;

interface Props {
  readonly found: readonly ShownColumn[];
  readonly rows: number;
  readonly onOpen: (column: string) => void;
}

/** Columns against rows in file order: where cells are missing, and whether together. Those that miss something, most first. */
export function MissingMap({ found, rows, onOpen }: Props) {
  const [most, setMost] = useState(PAGE);
  const missing = found.filter((each) => each.missing > 0).sort((a, b) => b.missing - a.missing || a.at - b.at);
  const drawn = missing.slice(0, most);
  const whole = found.length - missing.length;
  const view = { columns: drawn.map(({ column, missing: share }) => ({ name: column.name, byBlock: column.missingByBlock, share })), rows };
  return (
    <div className={css.map}>
      {drawn.length > 0 && (
        <div className={css.mapPlace}>
          <Picture draw={(width) => missingnessMap(view, { width, rowHeight: ROW })} about={900} />
          <div className={css.mapRows}>
            {drawn.map(({ column }) => (
              <button
                key={column.name}
                type="button"
                data-row
                style={{ height: ROW }}
                aria-label={`${column.name}, all figures`}
                onClick={() => onOpen(column.name)}
              />
            ))}
          </div>
        </div>
      )}
      <p className={css.quiet}>
        {whole === 0
          ? ""
          : `${whole.toLocaleString("en-GB")} of ${found.length.toLocaleString("en-GB")} columns miss nothing and are not drawn.`}
      </p>
      {missing.length > most && (
        <Button variant="default" size="compact-sm" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, missing.length - most)} more of {missing.length.toLocaleString("en-GB")} columns that miss something
        </Button>
      )}
    </div>
  );
}
