import { type Day, longDay } from "#kernel";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const LONGEST_NAME = 60;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** "three", "17": words up to twelve, as one writes. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

/** "three projects", "one project". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${numberWord(count)} ${count === 1 ? one : many}`;

/** "A", "A and B", "A, B and C"; past `most`, "A, B and four more"; semicolons where an item has a comma of its own. */
export function listed(items: readonly string[], most = 4): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${numberWord(items.length - most + 1)} more`] : items;
  if (shown.length < 2) return shown[0] ?? "";
  const comma = shown.length > 2 && shown.some((item) => item.includes(",")) ? "; " : ", ";
  return `${shown.slice(0, -1).join(comma)} and ${shown.at(-1)}`;
}

/** First letter upper case; a name that starts a sentence stays as its owner writes it. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "12 March", with its year where that is not plain from the page. */
export const dayWords = (when: Day, today: Day): string =>
  when.slice(0, 4) === today.slice(0, 4) ? longDay(when).replace(/ \d+$/, "") : longDay(when);

/** Words out of somebody's table, fit to stand inside a sentence: one line, cut at 60 characters, kept from turning the line around. */
export function inSentence(text: string): string {
  const line = [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim()];
  const short =
    line.length > LONGEST_NAME
      ? `${line
          .slice(0, LONGEST_NAME - 1)
          .join("")
          .trimEnd()}…`
      : line.join("");
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}

/** Words out of somebody's table that end a sentence or a clause: their first clause, without its own full stop. */
export const clauseOf = (text: string): string => {
  const [first = ""] = text.trim().split(/;|[\r\n]/u);
  return inSentence((first.trim() === "" ? text : first).replace(/[\s.;,!]+$/u, ""));
};
