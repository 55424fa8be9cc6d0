import { Button, Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import css from "./confirm.module.css";
import { ProblemNotice } from "./problem-notice.tsx";
import { useAttempt } from "./use-attempt.ts";

interface Props {
  /** The button's words, here and in the window: what happens. */
  readonly words: string;
  /** What follows, in one sentence, before it is pressed. */
  readonly consequence: ReactNode;
  readonly onConfirm: () => Promise<unknown>;
  /** Fields it needs, such as a reason. */
  readonly children?: ReactNode;
  readonly disabled?: boolean;
  /** The one thing most people come here to do. */
  readonly primary?: boolean;
  readonly opens?: (open: () => void) => ReactNode;
}

/** A button whose consequence is said in a sentence before it is pressed. */
export function Confirm({ words, consequence, onConfirm, children, disabled = false, primary = false, opens }: Props) {
  const [open, setOpen] = useState(false);
  const { busy, error, attempt } = useAttempt();
  const confirm = async () => {
    if (await attempt(onConfirm)) setOpen(false);
  };
  return (
    <>
      {opens ? (
        opens(() => setOpen(true))
      ) : (
        <Button variant={primary ? "filled" : "default"} size="compact-sm" onClick={() => setOpen(true)}>
          {words}
        </Button>
      )}
      <Modal opened={open} onClose={() => setOpen(false)} title={words}>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          <p>{consequence}</p>
          {children}
          <ProblemNotice error={error} />
          <div className={css.actions}>
            <Button variant="default" onClick={() => setOpen(false)}>
              Leave it
            </Button>
            <Button type="submit" loading={busy} disabled={disabled}>
              {words}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
