import { problem } from "#kernel";

export const tooManyGuesses = problem<{ seconds: number }>(
  "platform/too-many-guesses",
  429,
  ({ seconds }) =>
    `Too many wrong passwords were tried for this account. Wait ${seconds} s, use a browser that signed in to it before, or a passkey.`,
);

/** How many wrong passwords may be tried in a row. */
export const GUESSES = 10;
/** After that, one each so many seconds. */
export const SECONDS_A_GUESS = 30;
const MOST_ACCOUNTS = 20_000;

/** Counts wrong passwords by account, from wherever they come. */
export interface GuessLimit {
  /**
   * Tries a password. A guess is taken before it is tried, so that a thousand at once are counted too, and given back when it was right.
   *
   * @param verify Undefined where the password is wrong. @throws {tooManyGuesses}
   */
  tried<T>(account: string, verify: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Begins anew: another password was chosen. */
  forget(account: string): void;
}

export function guessLimit(nowMs: () => number = () => performance.now()): GuessLimit {
  const left = new Map<string, { readonly guesses: number; readonly at: number }>();
  const standing = (account: string): number => {
    const { guesses, at } = left.get(account) ?? { guesses: GUESSES, at: nowMs() };
    return Math.min(GUESSES, guesses + (nowMs() - at) / 1000 / SECONDS_A_GUESS);
  };
  const set = (account: string, guesses: number) => {
    left.delete(account);
    left.set(account, { guesses: Math.min(GUESSES, guesses), at: nowMs() });
    const oldest = left.size > MOST_ACCOUNTS ? left.keys().next() : undefined;
    if (oldest && !oldest.done) left.delete(oldest.value);
  };

  return {
    async tried(account, verify) {
      const now = standing(account);
      if (now < 1) throw tooManyGuesses({ seconds: Math.max(1, Math.ceil((1 - now) * SECONDS_A_GUESS)) });
      set(account, now - 1);
      try {
        const right = await verify();
        if (right !== undefined) left.delete(account);
        return right;
      } catch (error) {
        set(account, standing(account) + 1); // what broke off was no guess
        throw error;
      }
    },
    forget: (account) => void left.delete(account),
  };
}
