import { useState } from "react";

/** Something sent to the server: whether it is under way, and what it was refused with the last time. */
export function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  /** @returns True when it was taken; a refusal is kept in `error`. */
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      return true;
    } catch (problem) {
      setError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, attempt };
}
