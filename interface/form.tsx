import { Button } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import css from "./form.module.css";
import { ProblemNotice } from "./problem-notice.tsx";

interface Props {
  readonly onSubmit: (event: FormEvent) => void;
  /** The button's words: what happens. */
  readonly action: string;
  readonly busy: boolean;
  readonly error?: unknown;
  /** What may be done instead of what was refused. */
  readonly instead?: ReactNode;
  readonly beside?: ReactNode;
  /** As wide as the window it stands in. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Fields under each other, the refusal above the button, and one button that says what happens. */
export function Form({ onSubmit, action, busy, error, instead, beside, wide = false, children }: Props) {
  return (
    <form className={css.form} data-wide={wide || undefined} onSubmit={onSubmit} noValidate>
      {children}
      <ProblemNotice error={error} instead={instead} />
      <div className={css.foot}>
        <Button type="submit" loading={busy}>
          {action}
        </Button>
        {beside}
      </div>
    </form>
  );
}
