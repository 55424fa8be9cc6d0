import { notifications } from "@mantine/notifications";
import { Problem } from "#kernel";

/** Says in one sentence what has happened; gone by itself. */
export const tell = (message: string): void => {
  notifications.show({ message, autoClose: 5_000, withBorder: true, closeButtonProps: { "aria-label": "Dismiss" } });
};

/** Says what did not work and what to do; stays until it is read. */
export const tellProblem = (error: unknown): void => {
  notifications.show({
    title: "That did not work",
    message: wordsOf(error),
    autoClose: false,
    withBorder: true,
    color: "var(--ph-due)",
    closeButtonProps: { "aria-label": "Dismiss" },
  });
};

/** The sentence an error is told by. What nobody foresaw gets a plain one; its text goes to the console for whoever helps. */
export function wordsOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  console.error(error);
  return "Something failed in this page. Reload it; if that does not help, the console says more.";
}
