import { altered } from "./problems.ts";

/** What checking a whole record found. */
export type Verdict =
  | {
      readonly holds: true;
      readonly workspace: string;
      readonly size: number;
      readonly root: string;
      /** Words that were checked against their commitments. */
      readonly words: number;
      /** Entries whose content was kept from the reader of an export: their hashes alone were checked. */
      readonly withheld: number;
    }
  | {
      readonly holds: false;
      /** The first bad entry; null when it cannot be told which. */
      readonly sequence: number | null;
      /** What is wrong with it, as the end of a sentence. */
      readonly because: string;
    };

export type Holds = Extract<Verdict, { holds: true }>;

/** Turns the refusal that checking ends with into a verdict. */
export async function verdictOf(check: () => Promise<Holds>): Promise<Verdict> {
  try {
    return await check();
  } catch (error) {
    if (altered.is(error)) return { holds: false, ...error.details };
    throw error;
  }
}
