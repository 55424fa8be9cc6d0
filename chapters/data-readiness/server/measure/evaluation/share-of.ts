import { wilsonInterval } from "#stats";
import type { Share } from "../../../domain/index.ts";

/** A share with its 95 % interval; of at least one. */
export const shareOf = (of: number, n: number): Share => ({ of, n, share: of / n, ...wilsonInterval(of, n, 0.95) });
