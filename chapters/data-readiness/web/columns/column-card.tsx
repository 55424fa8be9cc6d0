import { percent } from "#charts";
import { Marks } from "#interface";
import { type RoleGuess, typeName } from "../../domain/index.ts";
import { columnPicture, insteadOfPicture } from "./column-picture.ts";
import { roleName } from "./column-words.ts";
import css from "./columns.module.css";
import type { ShownColumn } from "./columns-shown.ts";

interface Props {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly shown: ShownColumn;
  readonly rows: number;
  readonly guessed: readonly RoleGuess[];
  readonly onOpen: () => void;
}

/** A column at a glance: name, what it is for, its values, what is missing, and the one thing that asks for a look. */
export function ColumnCard({ shown: { column, roles, notes, missing }, rows, guessed, onOpen, width }: Props) {
  const picture = columnPicture(column, rows, { width, small: true });
  const others = notes.filter(({ about }) => about === "other");
  const [note] = others;
  const isMissing = others.length < notes.length;
  return (
    <li>
      <button type="button" className={css.card} data-row onClick={onOpen}>
        <span className={css.name} title={column.name}>
          {column.name}
        </span>
        <span className={css.kind}>
          {typeName[column.type]}
          {roles.map((role) => (
            <span key={role} className={css.role} data-guess={guessed.some((guess) => guess.column === column.name) || undefined}>
              {roleName[role]}
            </span>
          ))}
        </span>
        <span className={css.picture}>
          {picture ? <Marks drawing={picture} /> : <span className={css.instead}>{insteadOfPicture(column)}</span>}
        </span>
        <span className={css.foot} data-noted={isMissing || undefined}>
          {missing === 0 ? "none missing" : `${percent(missing)} missing`}
        </span>
        {note && (
          <span className={css.note}>
            {note.says}
            {others.length > 1 && ` and ${others.length - 1} more`}
          </span>
        )}
      </button>
    </li>
  );
}
