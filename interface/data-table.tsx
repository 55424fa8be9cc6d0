import { Button, Checkbox, Popover } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import css from "./data-table.module.css";
import { icons } from "./icons.tsx";
import { saveFile } from "./save-file.ts";
import { type ColumnText, csvOf, sorted } from "./table-text.ts";

export interface Column<Row> extends ColumnText<Row> {
  readonly cell?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The column that names the row: it cannot be hidden and stays while the others scroll. */
  readonly names?: boolean;
  /** Hidden until somebody asks for it. */
  readonly quiet?: boolean;
}

interface Props<Row> {
  /** What the table holds, for screen readers and the exported file's name. */
  readonly title: string;
  /** Under which the choice of columns is remembered. */
  readonly remember: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** Left of the column and export buttons. */
  readonly tools?: ReactNode;
}

/** Text left, numbers right with their unit in the head, columns chosen and remembered, export of exactly what is seen. */
export function DataTable<Row>({ title, remember, columns, rows, keyOf, onOpen, tools }: Props<Row>) {
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: `pilothouse:columns:${remember}`,
    defaultValue: columns.filter(({ quiet }) => quiet).map(({ key }) => key),
    getInitialValueInEffect: false,
  });
  const [order, setOrder] = useState<{ readonly key: string; readonly descending: boolean }>();
  const seen = columns.filter(({ key, names }) => names || !hidden.includes(key));
  const by = order && seen.find(({ key }) => key === order.key);
  const shown = by ? sorted(rows, by, order.descending) : rows;
  const sort = (key: string) =>
    setOrder(order?.key !== key ? { key, descending: false } : order.descending ? undefined : { key, descending: true });
  return (
    <section aria-label={title}>
      <div className={css.tools}>
        <div className={css.left}>{tools}</div>
        <ColumnChoice columns={columns} hidden={hidden} onHidden={setHidden} />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={icons.save}
          onClick={() => saveFile(`${title}.csv`, csvOf(seen, shown), "text/csv")}
        >
          Export these rows
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard. */}
      <section className={css.scroll} tabIndex={0} aria-label={`${title}, table`}>
        <table className={css.table}>
          <thead>
            <tr>
              {seen.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  data-numeric={column.numeric || undefined}
                  data-names={column.names || undefined}
                  aria-sort={order?.key === column.key ? (order.descending ? "descending" : "ascending") : undefined}
                >
                  <button type="button" onClick={() => sort(column.key)}>
                    {column.head}
                    {column.unit && <span className={css.unit}> {column.unit}</span>}
                    <span aria-hidden="true" className={css.arrow}>
                      {order?.key === column.key ? (order.descending ? "↓" : "↑") : ""}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <TableRow key={keyOf(row)} row={row} columns={seen} {...(onOpen ? { onOpen } : {})} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function TableRow<Row>({
  row,
  columns,
  onOpen,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly onOpen?: (row: Row) => void;
}) {
  return (
    <tr
      data-row
      tabIndex={-1}
      data-opens={onOpen ? true : undefined}
      onClick={(event) => {
        if (onOpen && !(event.target as Element).closest("a, button, input, select, label")) onOpen(row);
      }}
      onKeyDown={(event) => {
        if (onOpen && event.key === "Enter" && event.target === event.currentTarget) onOpen(row);
      }}
    >
      {columns.map((column) => {
        const content = column.cell?.(row) ?? column.text(row);
        return column.names ? (
          <th key={column.key} scope="row" data-names>
            {content}
          </th>
        ) : (
          <td key={column.key} data-numeric={column.numeric || undefined}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

interface ColumnChoiceProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
}
function ColumnChoice<Row>({ columns, hidden, onHidden }: ColumnChoiceProps<Row>) {
  return (
    <Popover position="bottom-end" shadow="none" trapFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm" leftSection={icons.columns}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.choice}>
        {columns
          .filter(({ names }) => !names)
          .map(({ key, head }) => (
            <Checkbox
              key={key}
              label={head}
              checked={!hidden.includes(key)}
              onChange={(event) => onHidden(event.currentTarget.checked ? hidden.filter((other) => other !== key) : [...hidden, key])}
            />
          ))}
      </Popover.Dropdown>
    </Popover>
  );
}
