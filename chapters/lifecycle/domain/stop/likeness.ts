/** A project as far as it may resemble another: what it is called, what it is for, what it should move, what it is built on. */
export interface Likable {
  readonly id: string;
  readonly name: string;
  /** Everything else that says what it is about. */
  readonly about: readonly string[];
}

export interface Alike {
  readonly id: string;
  /** 0 (nothing in common) to 1 (the same words). */
  readonly likeness: number;
}

/**
 * From here on two projects are said to look alike. Set by hand on pairs of real-looking projects (`likeness.test.ts`): pairs that a colleague
 * would point out lie above it, and pairs that share a word that all projects share lie below.
 */
export const LOOKS_ALIKE = 0.2;

/** The name says most. */
const NAME_COUNTS = 2;
/** Fewer projects than this say little about which words are rare, so that two of two would count as common. */
const AS_MANY = 20;
/** Words that are cut to their first letters are the same word in all its forms: "cancel", "cancellations". */
const STEM = 6;
const SHORTEST = 3;

/** Words that say nothing of what a project is about, and words that every project of this sort has. */
const COMMON = new Set(
  [
    "the and for with from that this into who are our its their his her has have had was will can not but all any out per via how what when",
    "der die das und für mit von den dem ein eine des auf aus bei les des une pour par sur avec dans",
    "model models machine learning data project pilot poc system tool tools engine platform app assistant smart automatic automated",
    "predict prediction predictor predictive detection detect detector using use uses used based better early new next team",
    "number rate share month monthly week weekly day daily year built vendor open train trained bought agent",
  ]
    .join(" ")
    .split(" ")
    .map((word) => stem(word)),
);

function stem(word: string): string {
  const plain = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.length > 3 ? plain.replace(/es$|(?<!s)s$/, "").slice(0, STEM) : plain;
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST)
    .map(stem)
    .filter((word) => !COMMON.has(word));

function countsOf({ name, about }: Likable): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(name)) counts.set(word, (counts.get(word) ?? 0) + NAME_COUNTS);
  for (const word of about.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Which of the others a project looks like: the cosine between their words, each weighed by how few projects have it (tf–idf, with
 * 1 + ln count and ln(1 + N / df)), words cut to six letters and common ones left out. The best fits first, at most `most`.
 *
 * It knows words and not what they mean: it finds the second project on cancellations, and misses that "churn" means the same.
 *
 * @see Salton & Buckley (1988), "Term-weighting approaches in automatic text retrieval", Information Processing & Management 24(5):513–523.
 */
export function alike(one: Likable, others: readonly Likable[], most = 3): readonly Alike[] {
  const documents = others.filter(({ id }) => id !== one.id).map((other) => ({ id: other.id, counts: countsOf(other) }));
  const own = countsOf(one);
  const having = new Map<string, number>();
  for (const { counts } of [...documents, { counts: own }]) {
    for (const word of counts.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  }
  const all = Math.max(AS_MANY, documents.length + 1);
  const weight = (word: string, count: number): number => (1 + Math.log(count)) * Math.log(1 + all / (having.get(word) ?? 1));
  const length = (counts: ReadonlyMap<string, number>): number =>
    Math.sqrt([...counts].reduce((total, [word, count]) => total + weight(word, count) ** 2, 0));
  const ownLength = length(own);
  return documents
    .flatMap(({ id, counts }): readonly Alike[] => {
      let shared = 0;
      for (const [word, count] of own) {
        const theirs = counts.get(word);
        if (theirs !== undefined) shared += weight(word, count) * weight(word, theirs);
      }
      if (shared === 0) return [];
      const likeness = Math.min(1, shared / (ownLength * length(counts)));
      return likeness >= LOOKS_ALIKE ? [{ id, likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** True where each word of what is searched begins some word of the texts, whatever the case and the accents. */
export function searchFits(search: string, texts: readonly string[]): boolean {
  const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(search).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return true;
  const has = ` ${texts
    .map(plain)
    .join(" ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")}`;
  return wanted.every((word) => has.includes(` ${word}`));
}
