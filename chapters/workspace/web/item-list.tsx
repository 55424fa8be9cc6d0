import type { ReactNode } from "react";
import { FramedList } from "#interface";
import css from "./settings.module.css";

interface Item {
  readonly key: string;
  readonly name: string;
  readonly quiet?: string | null;
  readonly action?: ReactNode;
}

/** Names under each other, each with what may be done about it. */
export function ItemList({ items }: { readonly items: readonly Item[] }) {
  return (
    <FramedList>
      {items.map(({ key, name, quiet, action }) => (
        <li key={key} className={css.item}>
          <div className={css.who}>
            {name}
            {quiet && <span className={css.quiet}>{quiet}</span>}
          </div>
          <div className={css.action}>{action}</div>
        </li>
      ))}
    </FramedList>
  );
}
