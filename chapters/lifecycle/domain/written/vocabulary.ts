import { isMisspelt } from "./misspelling.ts";

/** Month names as people write them, by month: English, German, French, Spanish, Italian, Dutch, Swedish, Danish, Portuguese; plain. */
const months: readonly string[] = [
  "january jan januar jaenner janner janvier janv enero ene gennaio genn gen januari janeiro",
  "february feb februar febr feber fevrier fevr fev febrero febbraio febb februari fevereiro",
  "march mar marz maerz mrz mars marzo maart mrt marts marco",
  "april apr avril avr abril abr aprile",
  "may mai mayo maggio mag mei maj maio",
  "june jun juni juin junio giugno giu junho",
  "july jul juli juillet juil julio luglio lug julho",
  "august aug aout agosto ago augustus augusti",
  "september sep sept septembre septiembre setiembre settembre sett set setembro",
  "october oct oktober okt octobre octubre ottobre ott outubro",
  "november nov novembre noviembre novembro",
  "december dec dezember dez decembre diciembre dic dicembre dezembro desember",
];

const monthOf = new Map(months.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)));

/** Marks that stand for words of any language in a date, so that one pattern reads them all. Upper case: plain words have none. */
const marks: readonly (readonly [string, string])[] = [
  ["E", "end eo ende fin final finales fine eind slut slutet late spat fim"],
  ["I", "mid middle mitte mi mediados meta medio midden mitten"],
  ["A", "early start beginning begin anfang debut principios inicio inizio borjan primo fruh inicios"],
  ["Y", "year jahr jahres annee ano anno jaar ar aar"],
  ["EY", "eoy yearend jahresende"],
  ["Q", "q qtr quarter quartal trimestre trim t kwartaal kvartal"],
  ["H", "h half halbjahr hj semestre s semester halvar halvaar"],
  ["W", "w wk week kw cw kalenderwoche woche semaine sem semana settimana vecka v uge calendarweek"],
  ["Sa", "spring fruhjahr fruhling fruehjahr printemps primavera voorjaar lente forar"],
  ["Sb", "summer sommer ete verano estate zomer sommar"],
  ["Sc", "autumn fall herbst automne otono autunno herfst efterar"],
  ["F", "fy fiscal geschaftsjahr gj exercice ejercicio"],
  [
    "",
    "by before until till on from since to of the st nd rd th ab bis zum am den der vom seit du de del des le la el il d di i er e avant pour depuis jusqu au hasta antes desde para entro da per voor tot op sinds senast fore fra inden ultimo",
  ],
  ["", "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday"],
  [
    "",
    "mo do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven dim",
  ],
  ["", "lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica"],
  ["", "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tisdag onsdag torsdag fredag lordag sondag tirsdag"],
  [
    "~",
    "ca circa approx approximately about around roughly etwa ungefahr environ vers aprox sobre hacia tbc est estimated expected planned hopefully maybe probably vermutlich voraussichtlich geplant prevu previsto gepland",
  ],
];

const markOf = new Map(marks.flatMap(([mark, words]) => words.split(" ").map((word) => [word, mark] as const)));

const monthMark = (month: number): string => `M${String.fromCharCode(96 + month)}`;

/** The month of a mark's letter, 1 to 12. */
export const monthOfMark = (letter: string): number => letter.charCodeAt(0) - 96;

/** A word of a date as its mark; null where it is no word of dates. */
export function markOfWord(word: string): { readonly mark: string; readonly misspelt: boolean } | null {
  const month = monthOf.get(word);
  if (month !== undefined) return { mark: monthMark(month), misspelt: false };
  const mark = markOf.get(word);
  if (mark !== undefined) return { mark, misspelt: false };
  for (const [name, number] of monthOf) if (isMisspelt(word, name)) return { mark: monthMark(number), misspelt: true };
  return null;
}
