import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import css from "./notice.module.css";
import { wordsOf } from "./toast.ts";

interface Props {
  readonly error: unknown;
  /** What may be done instead (a refusal helps). */
  readonly instead?: ReactNode;
  readonly onRetry?: () => void;
}

/** A refusal, where the reader is looking: what is wrong, what to do, and what may be done instead. */
export function ProblemNotice({ error, instead, onRetry }: Props) {
  if (!error) return null;
  return (
    <div className={css.problem} role="alert">
      <p>{wordsOf(error)}</p>
      {(instead || onRetry) && (
        <div className={css.actions}>
          {instead}
          {onRetry && (
            <Button variant="default" size="compact-sm" onClick={onRetry}>
              Try again
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
