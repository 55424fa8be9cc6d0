import { useSetQuery } from "#interface";
import css from "./report.module.css";

const MOST = 12;

/** The columns that something is about; each opens its panel. */
export function ColumnLinks({ columns }: { readonly columns: readonly string[] }) {
  const setQuery = useSetQuery();
  if (columns.length === 0) return null;
  return (
    <p className={css.columnLinks}>
      {columns.slice(0, MOST).map((column) => (
        <button key={column} type="button" className={css.columnLink} onClick={() => setQuery({ column })}>
          {column}
        </button>
      ))}
      {columns.length > MOST && <span className={css.quiet}>and {columns.length - MOST} more</span>}
    </p>
  );
}
