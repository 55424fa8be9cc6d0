import { availableParallelism } from "node:os";
import type { Opening } from "#platform/datasets";

/** What one measurement may use, its whole process. */
export interface Bounds {
  readonly memoryMb: number;
  readonly seconds: number;
}

/** Node and DuckDB with nothing in them, and what DuckDB holds beside the memory it counts. */
const BARE_MB = 220;

/** What of it the database may use: what it does not count itself is left free. */
export const openingFor = ({ memoryMb, seconds }: Bounds): Opening => ({
  limits: { memoryMb: Math.max(64, Math.round((memoryMb - BARE_MB) * 0.9)), seconds, threads: Math.min(4, availableParallelism()) },
});
