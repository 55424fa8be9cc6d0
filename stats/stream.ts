/**
 * Numbers by chance for simulations that need very many: a state of four words, drawn from without making anything anew. Two streams of the
 * same text at the same place draw the same, on every machine.
 */
export type Stream = Int32Array;

/** The first four words are the state, the last three say which text it is of. */
const WORDS = 7;

/**
 * A stream that depends on a text alone, at place 0.
 *
 * sfc32, as {@link diceOf}, whose numbers it does not share. Not for secrets.
 *
 * @see Doty-Humphrey (2010), PractRand, "sfc".
 *
 * @example
 * uniformOf(streamOf("the same")) === uniformOf(streamOf("the same")); // → true
 */
export function streamOf(seed: string): Stream {
  const stream = new Int32Array(WORDS);
  for (let round = 0; round < 3; round++) {
    let hash = 0x811c9dc5 ^ Math.imul(round + 1, 0x9e3779b9);
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    stream[4 + round] = mixed(hash);
  }
  moveTo(stream, 0);
  return stream;
}

/**
 * Takes the stream to a place of its own, whatever was drawn before: world 7 draws the same if world 6 has drawn more. So two runs that differ
 * in one assumption differ by that and not by luck (common random numbers).
 *
 * @param place Whole, 0 to 2³² − 1.
 */
export function moveTo(stream: Stream, place: number): void {
  const first = mixed((stream[4] ?? 0) ^ Math.imul(place + 1, 0x9e3779b9));
  const second = mixed((stream[5] ?? 0) + first);
  stream[0] = first;
  stream[1] = second;
  stream[2] = mixed((stream[6] ?? 0) ^ Math.imul(place, 0x85ebca6b) ^ second);
  stream[3] = 1;
  for (let warm = 0; warm < 6; warm++) bitsOf(stream);
}

/** 32 bits, as a whole number from −2³¹ on. */
export function bitsOf(stream: Stream): number {
  const b = stream[1] ?? 0;
  const c = stream[2] ?? 0;
  const counter = stream[3] ?? 0;
  const out = ((((stream[0] ?? 0) + b) | 0) + counter) | 0;
  stream[3] = (counter + 1) | 0;
  stream[0] = b ^ (b >>> 9);
  stream[1] = (c + (c << 3)) | 0;
  stream[2] = (((c << 21) | (c >>> 11)) + out) | 0;
  return out;
}

/** A number in (0, 1), in steps of 2⁻³²: never 0, so that its logarithm is a number. */
export const uniformOf = (stream: Stream): number => ((bitsOf(stream) >>> 0) + 0.5) / 4_294_967_296;

/** MurmurHash3's last step: each bit of the word moves every other. */
function mixed(word: number): number {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
