import { Problem } from "#kernel";
import { unreadableTable } from "./problems.ts";
import { withoutCells } from "./without-cells.ts";

/** What went wrong, in words for whoever gave the file; what is our own mistake stays as it is. */
export function explained(error: unknown, name: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const known = reasons.find(([sign]) => sign.test("code" in error ? `${error.code} ${error.message}` : error.message));
  return known ? unreadableTable({ name, because: known[1] }) : withoutCells(error);
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /temporary directory size|max_temp_directory_size|^ENOSPC|No space left/i,
    "there is no room on the disk to measure it. Make some, or send fewer rows.",
  ],
  [
    /^Out of Memory Error/,
    "it takes more memory than one measurement may have. Send fewer columns or rows, or ask whoever runs this for more.",
  ],
  [/^Permission Error: Cannot access file "\/proc\/self\/fd/, "it was moved or deleted while it was read. Try again."],
];
