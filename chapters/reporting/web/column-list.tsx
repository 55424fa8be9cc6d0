import { NativeSelect, SegmentedControl } from "@mantine/core";
import { type Mapping, type Role, roleName, roles } from "../domain/index.ts";
import type { Preview, PreviewColumn } from "./preview-of.ts";
import css from "./preview-view.module.css";

const choices = [{ value: "", label: "not read" }, ...roles.map((role) => ({ value: role, label: roleName[role] }))];

interface Props {
  readonly preview: Preview;
  readonly onMapping: (mapping: Mapping) => void;
}

/** What each column was read as: a guess is marked, and one choice changes it. */
export function ColumnList({ preview, onMapping }: Props) {
  const change = (index: number, use: Partial<Mapping[number]>) =>
    onMapping(preview.mapping.map((one, at) => (at === index ? { ...one, ...use } : one)));
  return (
    <ul className={css.list}>
      {preview.columns.map((column) => (
        <li
          key={column.index}
          className={css.column}
          data-unread={column.role === null || undefined}
          data-guess={column.isGuess || undefined}
        >
          <div className={css.words}>
            <div className={css.heading} title={column.why}>
              <span>{column.column}</span>
              {column.isGuess && <em className={css.guess}>guess</em>}
            </div>
            <div className={css.examples}>{column.samples.length > 0 ? column.samples.join(" · ") : "every cell is empty"}</div>
          </div>
          <NativeSelect
            size="xs"
            aria-label={`Read ${column.column} as`}
            data={choices}
            value={column.role ?? ""}
            onChange={(event) => change(column.index, { role: (event.currentTarget.value || null) as Role | null, dayOrder: null })}
          />
          {column.isAmbiguous && column.dayOrder && (
            <DayOrderChoice column={column} onChange={(dayOrder) => change(column.index, { dayOrder })} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Only where the cells themselves leave open which number is the day. */
function DayOrderChoice({
  column,
  onChange,
}: {
  readonly column: PreviewColumn;
  readonly onChange: (order: "day-first" | "month-first") => void;
}) {
  return (
    <div className={css.order}>
      <span>03/04 is</span>
      <SegmentedControl
        size="xs"
        aria-label={`How days are written in ${column.column}`}
        value={column.dayOrder ?? "day-first"}
        onChange={(order) => onChange(order === "month-first" ? "month-first" : "day-first")}
        data={[
          { value: "day-first", label: "3 April" },
          { value: "month-first", label: "4 March" },
        ]}
      />
    </div>
  );
}
