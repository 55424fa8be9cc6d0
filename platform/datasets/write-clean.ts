import type { FileHandle } from "node:fs/promises";
import { lineWriter } from "./line-writer.ts";
import { type Surveying, survey } from "./survey.ts";

/** Writes the rows that can be read to a file of their own: a line feed after each, and no header. */
export async function writeClean(handle: FileHandle, surveying: Omit<Surveying, "onRow">, to: string): Promise<void> {
  const file = lineWriter(to);
  try {
    await survey(handle, {
      ...surveying,
      onRow: ({ bytes, span }) => {
        file.add(bytes, span.from, span.end);
        file.end();
      },
    });
  } finally {
    file.close();
  }
}
