import { betaInterval, type StatedChance } from "#stats";
import { LEAST } from "./least.ts";
import { luckOfCount, luckSays } from "./luck.ts";

/** All that was said at about the same chance, and how much of it came true. */
export interface SaidAndCame {
  /** To the nearest tenth: "about 70 %" is 65 to below 75 %. */
  readonly about: number;
  readonly statements: number;
  readonly came: number;
  /** The mean of what was said. */
  readonly said: number;
  readonly share: number;
  /** Shares that are compatible with it: Jeffreys' interval, 90 %. */
  readonly low: number;
  readonly high: number;
  /** How often luck alone is as far off. */
  readonly luck: number;
  /** Null below ten: so few say nothing. */
  readonly says: string | null;
}

/** Whose words these are: one's own, several people's, or those of a file. */
export type Voice = "own" | "group" | "file";

const SAYING: Readonly<Record<Voice, (said: string, is: string) => string>> = {
  own: (said, is) => `you say ${said} and ${said === is ? "so it is" : `it is ${is}`}`,
  group: (said, is) => `we say ${said} and ${said === is ? "so it is" : `it is ${is}`}`,
  file: (said, is) => `${said} was said and ${is} came`,
};

const hundred = (share: number): string => String(Math.round(share * 100));

/**
 * "Of 40 statements said at about 70 %, 24 came true: you say 70 and it is 60 (47 to 72)." Tenths are for reading only: no score is made
 * from them.
 *
 * @returns Rising, tenths with nothing left out.
 */
export function saidAndCame(stated: readonly StatedChance[], voice: Voice): readonly SaidAndCame[] {
  const byTenth = Map.groupBy(stated, ({ chance }) => Math.round(chance * 10 + 1e-9));
  return [...byTenth]
    .sort(([a], [b]) => a - b)
    .map(([tenth, all]) => {
      const statements = all.length;
      const came = all.filter((each) => each.came).length;
      const said = all.reduce((sum, { chance }) => sum + chance, 0) / statements;
      const luck = luckOfCount(
        all.map(({ chance }) => chance),
        came,
      );
      const row = { about: tenth / 10, statements, came, said, share: came / statements, ...betaInterval(came, statements, 0.9), luck };
      return { ...row, says: statements < LEAST.score ? null : sentence(row, voice) };
    });
}

function sentence({ about, statements, came, said, share, low, high, luck }: Omit<SaidAndCame, "says">, voice: Voice): string {
  const head = `Of ${statements.toLocaleString("en-GB")} statements said at about ${hundred(about)} %, ${came.toLocaleString("en-GB")} came true`;
  const [was, is] = [hundred(said), hundred(share)];
  const told = `${head}: ${SAYING[voice](was, is)} (${hundred(low)} to ${hundred(high)}).`;
  return was === is ? told : `${told} ${luckSays(luck)}`;
}
