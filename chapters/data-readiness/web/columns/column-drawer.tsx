import { Button, Drawer } from "@mantine/core";
import { Picture, Tag, useCommands, useQueryWord, useSetQuery } from "#interface";
import { longDay } from "#kernel";
import { useMeasured } from "../report/data-set-context.ts";
import { columnFacts } from "./column-facts.ts";
import { columnNotes } from "./column-notes.ts";
import { columnPicture, insteadOfPicture } from "./column-picture.ts";
import { roleMeans, roleName, rolesOf } from "./column-words.ts";
import css from "./columns.module.css";

/** All figures of one column, and what they stand on. In the address, so that it can be sent to a colleague. */
export function ColumnDrawer() {
  const { profile, made } = useMeasured();
  const name = useQueryWord("column");
  const setQuery = useSetQuery();
  const { columns, rows, roles, guessed, measuredOn, from } = profile;
  const at = columns.findIndex((column) => column.name === name);
  const column = columns[at];
  const close = () => setQuery({ column: undefined }, { replace: true });
  const go = (by: number) => {
    const next = columns[at + by];
    if (next) setQuery({ column: next.name }, { replace: true });
  };
  useCommands(
    columns
      .slice(0, 500)
      .map(({ name: title }) => ({ title: `Column ${title}`, group: "Here" as const, run: () => setQuery({ column: title }) })),
  );
  const picture = column && columnPicture(column, rows, { width: 400, small: false });
  return (
    <Drawer opened={column !== undefined} onClose={close} position="right" size={464} title={column?.name ?? ""}>
      {column && (
        <div className={css.all}>
          <p>
            {rolesOf(roles, column.name).map((role) => (
              <span key={role} title={roleMeans[role]}>
                <Tag>
                  {roleName[role]}
                  {guessed.some((guess) => guess.column === column.name) && " (guess)"}
                </Tag>{" "}
              </span>
            ))}
          </p>
          <ul className={css.notes}>
            {columnNotes(column, rows).map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
          {picture ? (
            <Picture draw={(width) => columnPicture(column, rows, { width, small: false }) ?? picture} about={400} />
          ) : (
            <p>{insteadOfPicture(column)}</p>
          )}
          {columnFacts(column, rows).map(({ title, facts }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl className={css.facts}>
                {facts.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <section>
            <h3>Says who?</h3>
            <p className={css.quiet}>
              Measured on {longDay(measuredOn)} in {from.name}, version {made.version}. Profile {made.profile.slice(0, 12)}…
            </p>
          </section>
          <div className={css.walk}>
            <Button variant="default" size="compact-sm" disabled={at <= 0} onClick={() => go(-1)}>
              Column before
            </Button>
            <Button variant="default" size="compact-sm" disabled={at >= columns.length - 1} onClick={() => go(1)}>
              Next column
            </Button>
          </div>
        </div>
      )}
    </Drawer>
  );
}
