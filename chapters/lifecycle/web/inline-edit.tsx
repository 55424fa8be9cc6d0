import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ProblemNotice, useAttempt } from "#interface";
import css from "./project.module.css";

interface Props {
  readonly label: string;
  /** What stands there. */
  readonly children: ReactNode;
  /** "Name", "Choose", "Change"; no button where nothing may be written. */
  readonly action: string | null;
  /** Something stands there already, so its change shows on hover. */
  readonly quiet?: boolean;
  /** The field; `submit` is called by the form. */
  readonly field: ReactNode;
  readonly onSave: () => Promise<unknown>;
}

/** One fact with the one action that would change it, in place. */
export function InlineEdit({ label, children, action, quiet = false, field, onSave }: Props) {
  const [open, setOpen] = useState(false);
  const { busy, error, attempt } = useAttempt();
  const save = async () => {
    if (await attempt(onSave)) setOpen(false);
  };
  return (
    <div className={css.fact}>
      <dt>{label}</dt>
      <dd>
        {open ? (
          <form
            className={css.inline}
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
            onKeyDown={(event) => {
              if (event.key === "Escape") setOpen(false);
            }}
          >
            {field}
            <div className={css.inlineFoot}>
              <Button type="submit" size="compact-sm" loading={busy}>
                Save
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => setOpen(false)}>
                Leave it
              </Button>
            </div>
            <ProblemNotice error={error} />
          </form>
        ) : (
          <>
            <span className={css.value}>{children}</span>
            {action && (
              <button
                type="button"
                className={css.change}
                data-quiet={quiet || undefined}
                onClick={() => setOpen(true)}
                aria-label={`${action}: ${label}`}
              >
                {action}
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
