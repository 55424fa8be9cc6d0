import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { FramedList } from "#interface";
import { type RoleGuess, type Roles, typeName } from "../../domain/index.ts";
import css from "./assess.module.css";
import type { Looked } from "./look-says.ts";
import { choiceOf, guessOf, inOrder, type RoleChoice, roleChoices, withChoice } from "./role-choice.ts";

const PAGE = 24;

interface Props {
  readonly look: Looked & { readonly roles: Roles; readonly guessed: readonly RoleGuess[] };
  readonly roles: Roles;
  readonly onRoles: (roles: Roles) => void;
}

/** Each column with what it is for: a guess is dashed and says why, and one choice changes it. */
export function RoleList({ look, roles, onRoles }: Props) {
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(PAGE);
  const [order] = useState(() => inOrder(look.columns, look.roles));
  const choices = roleChoices(roles.evaluation !== null);
  const found = order.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <section aria-label="What each column is for">
      <div className={css.columnsHead}>
        <h2>What each column is for</h2>
        {order.length > PAGE && (
          <TextInput
            aria-label="Find a column"
            placeholder="Find a column"
            value={search}
            onChange={({ currentTarget: { value } }) => setSearch(value)}
          />
        )}
      </div>
      {look.skipped.length > 0 && (
        <ul className={css.skipped}>
          {look.skipped.map(({ why, firstRow, says }) => (
            <li key={`${why} ${firstRow}`}>{says}</li>
          ))}
        </ul>
      )}
      <FramedList>
        {found.slice(0, most).map(({ name, type }) => {
          const guess = guessOf(name, look.roles, roles, look.guessed);
          return (
            <li key={name} className={css.column}>
              <span className={css.name} title={name}>
                {name}
              </span>
              <span className={css.type}>{typeName[type]}</span>
              <NativeSelect
                size="xs"
                aria-label={`What ${name} is for`}
                className={guess ? css.guessed : undefined}
                value={choiceOf(roles, name)}
                data={choices}
                onChange={({ currentTarget: { value } }) => onRoles(withChoice(roles, name, value as RoleChoice))} // one of the choices given
              />
              {guess && <span className={css.why}>A guess: {guess.because}</span>}
            </li>
          );
        })}
      </FramedList>
      {found.length > most && (
        <Button mt={8} variant="default" size="compact-sm" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, found.length - most)} more of {found.length.toLocaleString("en-GB")}
        </Button>
      )}
    </section>
  );
}
