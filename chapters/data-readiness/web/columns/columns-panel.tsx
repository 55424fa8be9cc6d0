import { Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useDeferredValue, useMemo, useState } from "react";
import { count, useQueryWord, useSetQuery } from "#interface";
import { columnTypes, typeName } from "../../domain/index.ts";
import { useMeasured } from "../report/data-set-context.ts";
import { Panel } from "../report/panel.tsx";
import { ColumnCard } from "./column-card.tsx";
import css from "./columns.module.css";
import { type ColumnOrder, columnOrders, columnsFor, columnsSay, orderName, shownColumns } from "./columns-shown.ts";
import { MissingMap } from "./missing-map.tsx";

/** Cards drawn at first; two thousand at once would take seconds, and nobody reads them. */
const PAGE = 48;
/** From so many on, finding one takes a search. */
const MANY = 9;

const LEAST_CARD = 208;
const GAP = 8;
const PADDING = 24;

/** As many cards as have room beside each other, and the width of their pictures. */
function cardsFor(width: number): { readonly across: number; readonly picture: number } {
  const across = Math.max(1, Math.floor((width + GAP) / (LEAST_CARD + GAP)));
  return { across, picture: Math.max(120, Math.floor((width - GAP * (across - 1)) / across) - PADDING) };
}

/** The columns as small multiples, or as a map of what is missing. */
export function ColumnsPanel() {
  const { profile } = useMeasured();
  const setQuery = useSetQuery();
  const view = useQueryWord("columns") === "missing" ? "missing" : "values";
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<ColumnOrder>("concern");
  const [only, setOnly] = useState("");
  const [most, setMost] = useState(PAGE);
  const { rows, roles, columns, guessed } = profile;
  const all = useMemo(() => shownColumns(columns, rows, roles), [columns, rows, roles]);
  const asked = useDeferredValue({ search, order, only });
  const found = useMemo(() => columnsFor(all, asked), [all, asked]);
  const { ref, width } = useElementSize<HTMLUListElement>();
  const { across, picture } = cardsFor(width);
  const types = columnTypes.filter((type) => columns.some((column) => column.type === type));
  const open = (column: string) => setQuery({ column });
  return (
    <Panel
      id="columns"
      title="Columns"
      says={columnsSay(all)}
      tools={
        <SegmentedControl
          size="xs"
          aria-label="Show the columns as"
          value={view}
          onChange={(next) => setQuery({ columns: next === "missing" ? "missing" : undefined }, { replace: true })}
          data={[
            { value: "values", label: "Values" },
            { value: "missing", label: "Missing cells" },
          ]}
        />
      }
    >
      {columns.length >= MANY && (
        <div className={css.tools} data-no-print>
          <TextInput
            aria-label="Find a column"
            placeholder="Find a column"
            value={search}
            onChange={({ currentTarget: { value } }) => {
              setSearch(value);
              setMost(PAGE);
            }}
          />
          <NativeSelect
            aria-label="Which columns"
            value={only}
            onChange={({ currentTarget: { value } }) => setOnly(value)}
            data={[
              { value: "", label: "All columns" },
              { value: "noted", label: "Those that need a look" },
              ...types.map((type) => ({ value: type, label: `Only ${typeName[type]}` })),
            ]}
          />
          {view === "values" && (
            <NativeSelect
              aria-label="In which order"
              value={order}
              onChange={({ currentTarget: { value } }) => setOrder(columnOrders.find((each) => each === value) ?? "concern")}
              data={columnOrders.map((value) => ({ value, label: orderName[value] }))}
            />
          )}
        </div>
      )}
      {view === "missing" ? (
        <MissingMap found={found} rows={rows} onOpen={open} />
      ) : (
        <>
          <ul ref={ref} className={css.cards} style={{ gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}>
            {found.slice(0, most).map((shown) => (
              <ColumnCard
                key={shown.column.name}
                width={picture}
                shown={shown}
                rows={rows}
                guessed={guessed}
                onOpen={() => open(shown.column.name)}
              />
            ))}
          </ul>
          {found.length === 0 && <p>No column is called so.</p>}
          {found.length > most && (
            <Button variant="default" size="compact-sm" onClick={() => setMost(most + PAGE)}>
              Show {Math.min(PAGE, found.length - most)} more of {count(found.length, "column")}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
