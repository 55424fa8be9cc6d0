import type { Words } from "#kernel";

/**
 * What a figure was made with, as its source says: each part null where the source is silent. A figure is compared with another only where
 * these agree; a vendor's model that changed its version makes what was measured with the old one stale.
 */
export type EvidenceContext = {
  /** The model as its maker or server calls it: "openai/gpt-4.1-mini". */
  readonly model: string | null;
  /** Its version where that is said apart from the name: a date, a revision, a commit. */
  readonly modelVersion: string | null;
  /** Hash of the prompt, in lower-case hexadecimal. */
  readonly promptHash: string | null;
  /** Hash of the cases it was measured on, in lower-case hexadecimal: the same questions, the same digest. */
  readonly evaluationSet: string | null;
  /** Who or what judged: a model's name, a person's. Null also where a rule decided. */
  readonly judge: Words | null;
  readonly tokens: { readonly in: number | null; readonly out: number | null } | null;
  /** What the measuring cost; the currency is null where the source gives a bare figure. */
  readonly cost: { readonly amount: number; readonly currency: string | null } | null;
  /** The tool that measured, and its version. */
  readonly tool: string | null;
  readonly toolVersion: string | null;
};

/** What is not said is null. */
export const nothingOfContext: EvidenceContext = {
  ...{ model: null, modelVersion: null, promptHash: null, evaluationSet: null, judge: null },
  ...{ tokens: null, cost: null, tool: null, toolVersion: null },
};

/** The parts that were said; null where none was, so that an empty context and none are one thing. */
export function contextOf(said: Partial<EvidenceContext> | null): EvidenceContext | null {
  const context = { ...nothingOfContext, ...said };
  return Object.values(context).every((part) => part === null) ? null : context;
}
