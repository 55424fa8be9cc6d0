import type { Day } from "#kernel";
import { inOwnProcess, type OwnLimits } from "#platform/datasets";
import type { Profile, Roles } from "../../domain/index.ts";
import type { Bounds } from "./bounds.ts";
import type { Given } from "./given.ts";

/** What is to be assessed. */
export type Assess = Given & ToAssess;

interface ToAssess {
  /** As the person calls the file; the path is told to nobody. */
  readonly name: string;
  /** As far as they are said; what is left out is guessed. */
  readonly roles: Partial<Roles>;
  readonly today: Day;
  /** The difference the question claims, as a share; for an evaluation set. */
  readonly claimedMargin: number | null;
  /** Prompts and examples given to a model, for the overlap with its evaluation set; null where nobody gave them. */
  readonly prompts: readonly string[] | null;
  /** A model's out-of-fold probabilities in a file of their own, for noise in the labels: a column for each label. */
  readonly chances?: { readonly path: string; readonly name: string };
}

/** What it may use, and who is told how far it is. */
export interface Assessing extends Pick<OwnLimits, "signal" | "onProgress"> {
  readonly limits: Bounds;
}

/** Measures everything of one file or source, in a process of its own. @throws {Problem} For what cannot be read, and for what takes too much. */
export const assessFile = (what: Assess, { limits, ...told }: Assessing): Promise<Profile> =>
  inOwnProcess(new URL("./measure-file.ts", import.meta.url), { ...what, bounds: limits }, { ...limits, ...told });
