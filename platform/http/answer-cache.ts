import { createHash } from "node:crypto";
import type { Words } from "./join-words.ts";

/** An answer as it went out, to go out again while nothing it depends on has changed. */
export interface KeptAnswer {
  /** The words that stand in it, by reference: they may be erased or opened without an entry. */
  readonly words: Words;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

export interface AnswerCache {
  get(key: string): KeptAnswer | undefined;
  /** Resolves once the answer that is being made is there, or could not be made; undefined when nobody is at it. */
  beingMade(key: string): Promise<void> | undefined;
  /** Lets others who want the same answer wait for it, instead of making it as well. */
  during<T>(key: string, make: () => Promise<T>): Promise<T>;
  keep(key: string, body: Uint8Array<ArrayBuffer>, words: Words): KeptAnswer;
}

/** @param mostBytes All bodies together; the answers not asked for longest go first. */
export function answerCache(mostBytes = 32 * 1024 * 1024): AnswerCache {
  const kept = new Map<string, KeptAnswer>();
  const underWay = new Map<string, Promise<void>>();
  let bytes = 0;
  const drop = (key: string, answer: KeptAnswer): void => {
    kept.delete(key);
    bytes -= answer.body.byteLength;
  };
  return {
    get(key) {
      const answer = kept.get(key);
      if (!answer) return undefined;
      kept.delete(key);
      kept.set(key, answer);
      return answer;
    },
    beingMade: (key) => underWay.get(key),
    during(key, make) {
      const made = make();
      const done = made.then(
        () => {},
        () => {}, // who makes it hears of its failure; the others try for themselves
      );
      underWay.set(key, done);
      void done.then(() => {
        if (underWay.get(key) === done) underWay.delete(key);
      });
      return made;
    },
    keep(key, body, words) {
      const old = kept.get(key);
      if (old) drop(key, old);
      const answer = { body, etag: etagOf(body), words };
      if (body.byteLength > mostBytes / 4) return answer;
      kept.set(key, answer);
      bytes += body.byteLength;
      for (const [oldest, its] of kept) {
        if (bytes <= mostBytes) break;
        drop(oldest, its);
      }
      return answer;
    },
  };
}

const etagOf = (body: Uint8Array): string => `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** True when one of `If-None-Match`'s tags is this one. */
export const isSame = (ifNoneMatch: string | null, etag: string): boolean =>
  ifNoneMatch !== null && (ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag));
