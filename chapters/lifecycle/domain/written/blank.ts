import { plain } from "./plain.ts";

/** What people write for "nobody has said": several languages, plain. */
const nothing = new Set(
  [
    "na, n a, nil, null, none, nan, undefined, unknown, unset, not set, not known, not defined, not yet, not available, not applicable",
    "tbd, tbc, tba, to be defined, to be decided, to be confirmed, nobody, no one, noone, unassigned, vacant, blank, empty, missing, no date, no",
    "offen, unbekannt, ka, k a, keine angabe, keine, keiner, kein, niemand, noch offen, zu klaren, unklar, n n, nn, kein datum, entfallt",
    "a definir, a determiner, a confirmer, inconnu, inconnue, s o, sans objet, aucun, aucune, nd, n d, nc, n c, personne, pas de date",
    "por definir, por determinar, por confirmar, pendiente de definir, desconocido, ninguno, ninguna, nadie, sin asignar, sin definir, sin fecha, s d",
    "da definire, da decidere, da confermare, sconosciuto, nessuno, nessuna, non definito",
    "nvt, n v t, onbekend, geen, nog te bepalen, ntb, n t b, nog niet bekend",
    "okand, okant, saknas, ingen, inget, ej satt, ikke fastsat, ukendt, ej bestamt, inte bestamt, ikke kendt",
  ]
    .join(",")
    .split(",")
    .map((word) => word.trim()),
);

/** Words that mean "no" where yes or no is asked, and nothing elsewhere. */
const notWhereAsked = new Set(["no", "none", "keine", "kein", "ingen", "inget", "geen"]);

/**
 * True when a cell records nothing: empty, "-", "?", "TBD", "n/a" and what other languages write for it.
 *
 * @param asked Yes or no is asked here, so "no" and "kein" are answers.
 */
export function isBlank(cell: string, asked = false): boolean {
  if (cell.trim() === "") return true;
  if (cell.length > 40) return false;
  const error = /^\s*#(?:n\/a|ref!|value!|div\/0!|name\?|null!|num!)\s*$/i.test(cell);
  if (error) return true;
  const words = (plain(cell).match(/[\p{L}\p{N}✓✔✗✘☑✅❌]+/gu) ?? []).join(" ");
  return words === "" || (nothing.has(words) && !(asked && notWhereAsked.has(words)));
}
