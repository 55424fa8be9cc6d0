import { flushCompileCache } from "node:module";
import { Problem } from "#kernel";
import type { FromChild, Progress, ToChild, Work } from "./own-process.ts";
import { removeAbandoned } from "./temp-folder.ts";
import { withoutCells } from "./without-cells.ts";

// The other side of `inOwnProcess`: does one piece of work, says what came of it, and ends.

const tell = (message: FromChild): void => {
  if (process.connected) process.send?.(message);
};

/** Nobody is left to answer to, or to take the folder away. */
process.on("disconnect", () => {
  removeAbandoned();
  process.exit();
});
for (const sign of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(sign, () => {}); // who began this ends it

process.once("message", async ({ module, input }: ToChild) => {
  try {
    const { work } = (await import(module)) as { readonly work: Work<unknown, unknown> }; // what does not export it is our own mistake
    flushCompileCache(); // it is ended, and does not end
    tell({ kind: "done", output: await work(input, (progress: Progress) => tell({ kind: "progress", progress })) });
  } catch (error) {
    tell(told(withoutCells(error)));
  }
});

function told(error: unknown): FromChild {
  if (error instanceof Problem) {
    const { code, status, message, details } = error;
    return { kind: "problem", problem: { code, status, message, details } };
  }
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { kind: "failed", message, stack };
}

tell({ kind: "ready" });
