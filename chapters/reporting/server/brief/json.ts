import type { Brief } from "../../domain/index.ts";

/** The page as JSON, in the shape of the contract's `Brief`. */
export const briefJson = (brief: Brief): string => `${JSON.stringify(brief, null, 2)}\n`;
