import { availableParallelism } from "node:os";
import type { Opening } from "#platform/datasets";

/** What one measurement may use, its whole process. */
export interface Bounds {
  readonly memoryMb: number;
  readonly seconds: number;
}

/** Node and DuckDB with nothing in them, and what DuckDB holds beside the memory it counts. */
const BARE_MB = 220;

/** What the database needs for what it does at a time. More only keeps in memory what is on disk already: of that it has a part. */
const ENOUGH_MB = 640;
const OF_MORE = 0.2;

/** What of it the database may use: what it does not count itself is left free. */
export const openingFor = ({ memoryMb, seconds }: Bounds): Opening => {
  const most = (memoryMb - BARE_MB) * 0.9;
  const used = Math.min(most, ENOUGH_MB + OF_MORE * Math.max(0, most - ENOUGH_MB));
  return { limits: { memoryMb: Math.max(64, Math.round(used)), seconds, threads: Math.min(4, availableParallelism()) } };
};
