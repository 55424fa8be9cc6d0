import type { ResultFile } from "../../domain/index.ts";

/** What a reader makes of a file's text. */
export type Read = Omit<ResultFile, "digest">;
