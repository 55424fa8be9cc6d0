import { phraseBook, plain } from "#chapters/lifecycle/domain";

/** An answer, how sure, or null where the words are neither. */
export interface YesNo {
  readonly value: boolean;
  /** Said in other words than yes and no: "clean", "poor". */
  readonly guess: boolean;
}

const plainYes = "yes, y, true, ja, j, oui, o, si, s, sim, vero, verdadero, wahr, vrai, waar, sant, sand, x, ok, okay, 1, ✓, ✔, ☑, ✅";
const plainNo = "no, n, false, nein, non, nee, nej, falso, falsch, faux, onwaar, falskt, falsk, 0, ✗, ✘, ❌, none, kein, keine";
const otherYes =
  "good, clean, ready, clear, defined, well defined, understood, well understood, proven, known, standard, sufficient, available, fine, gut, klar, definiert, bekannt, bewahrt, vorhanden, sauber, ausreichend, bon, bonne, bonnes, clair, defini, maitrisee, maitrise, connu, connue, disponible, bueno, buena, buenos, claro, definido, conocida, conocido, buono, buona, buoni, chiaro, definito, nota, goed, duidelijk, bekend, gedefinieerd, bra, tydligt, tydlig, kand, god, gode, klart, kendt";
const otherNo =
  "bad, poor, messy, dirty, unclear, undefined, vague, novel, new, research, unproven, missing, insufficient, incomplete, not good, not ready, not clear, not defined, not understood, not yet, not available, schlecht, unklar, nicht definiert, neu, neuartig, unvollstandig, fehlt, mauvais, mauvaise, mauvaises, flou, pas clair, non defini, nouveau, nouvelle, insuffisant, insuffisantes, malo, mala, malos, poco claro, sin definir, nuevo, nueva, insuficiente, cattivo, scarso, scarsa, scarsi, non chiaro, nuovo, nuova, slecht, onduidelijk, nieuw, dalig, daligt, otydligt, ny, darlig, uklart, uklar";
const between =
  "partly, partially, partial, mostly, somewhat, mixed, so so, half, in part, in progress, teilweise, teils, grossteils, en partie, partiel, parcialmente, en parte, parzialmente, in parte, deels, gedeeltelijk, delvis, medium, amber, maybe, but";

type Meaning = "yes" | "no" | "clean" | "poor" | "between";
const book = phraseBook<Meaning>([
  ["yes", plainYes],
  ["no", plainNo],
  ["clean", otherYes],
  ["poor", otherNo],
  ["between", between],
]);

/** Yes or no in the usual languages; null for anything in between, and for words it does not know. */
export function readYesNo(cell: string): YesNo | null {
  if (cell.length > 200) return null;
  const words = plain(cell).match(/[\p{L}\p{N}✓✔☑✅✗✘❌]+/gu) ?? [];
  const found = book(words, false);
  const said = new Set(found.map(({ meaning }) => meaning));
  if (said.has("between") || found.length === 0 || (said.has("yes") && said.has("no"))) return null;
  const yes = said.has("yes") || said.has("clean");
  const no = said.has("no") || said.has("poor");
  const first = found[0];
  if (yes && no && !(first && first.from === 0 && (first.meaning === "yes" || first.meaning === "no"))) return null;
  const value = first?.from === 0 && (first.meaning === "yes" || first.meaning === "no") ? first.meaning === "yes" : yes;
  return { value, guess: words.length > 1 || said.has("clean") || said.has("poor") };
}
