import type { Day } from "#kernel";
import type { Evidence } from "../entries.ts";
import type { EvidenceContext } from "./context.ts";

/** A figure that stands in a tool's result file. */
export interface FileFigure {
  /** What it may be called, the most exact first: "includes accuracy", "accuracy". A criterion finds it by any of them. */
  readonly names: readonly [string, ...string[]];
  /** What it is of, where the file has the same figure of several: a model, a prompt. */
  readonly of: string | null;
  readonly value: number;
  /** A share of cases, 0 to 1: a criterion in % is answered in %. */
  readonly isShare: boolean;
  readonly n: number | null;
  readonly interval: Evidence["interval"];
  /** Which cases; null for all of the file. */
  readonly slice: string | null;
  readonly context: EvidenceContext | null;
}

/** A tool's result file, as far as criteria can be answered by it. */
export interface ResultFile {
  /** "promptfoo", "Inspect AI", "JUnit XML". */
  readonly format: string;
  /** Which run it is, in words: what somebody would ask for. */
  readonly run: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly digest: string;
  /** The day the file says it was made; null where it is silent. */
  readonly measuredOn: Day | null;
  readonly figures: readonly FileFigure[];
}

/** "Pass-Rate", "pass_rate" and "pass rate" are one name. */
export const plainName = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

/** A figure as one says it: "routed of small-1 on new customers". */
export const figureSays = ({ names, of, slice }: FileFigure): string =>
  `${names[0]}${of === null ? "" : ` of ${of}`}${slice === null ? "" : ` on ${slice}`}`;
