/**
 * Numbers in [0, 1) that depend on a text alone: the same content is always drawn the same, on every machine, so that a simulated figure
 * does not change while somebody looks at it.
 *
 * The text is made 128 bits by four rounds of FNV-1a; sfc32 goes on from there (small fast counting, Chris Doty-Humphrey: passes PractRand,
 * shortest period above 2³²). Not for secrets.
 *
 * @see Doty-Humphrey (2010), PractRand, "sfc"; Fowler, Noll & Vo, FNV-1a.
 *
 * @example
 * diceOf("the same")() === diceOf("the same")(); // → true
 */
export function diceOf(seed: string): () => number {
  let [a, b, c] = [hashOf(seed, 0), hashOf(seed, 1), hashOf(seed, 2)];
  let counter = hashOf(seed, 3);
  const next = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return (out >>> 0) / 4_294_967_296;
  };
  // The first draws are near the seed.
  for (let warm = 0; warm < 12; warm++) next();
  return next;
}

function hashOf(text: string, round: number): number {
  let hash = 0x811c9dc5 ^ round;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}
