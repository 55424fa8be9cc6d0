import type { RulesView } from "../contract/index.ts";

type Holiday = Pick<RulesView["holidays"]["holidays"][number], "from" | "to" | "name">;

/** "2 to 4"; one figure where both are the same. */
export const boxSays = ({ fromWeeks, toWeeks }: { readonly fromWeeks: number; readonly toWeeks: number }): string =>
  fromWeeks === toWeeks ? String(toWeeks) : `${fromWeeks} to ${toWeeks}`;

/** "2 to 4", "2–4", "3": weeks as people write them; what cannot be read is refused by the server, by the field. */
export function boxRead(text: string): { readonly fromWeeks: number; readonly toWeeks: number } {
  const [fromWeeks = 0, toWeeks = fromWeeks] = (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((figure) => Number(figure.replace(",", ".")));
  return { fromWeeks, toWeeks };
}

/** "2026-12-24 to 2027-01-01 Closed; 2027-05-01 May Day". */
export const holidaysWritten = (holidays: readonly Holiday[]): string =>
  holidays.map(({ from, to, name }) => `${from === to ? from : `${from} to ${to}`} ${name}`).join("; ");

/** The same, read back; a part without a day comes out with what was written for one, so that the server can name it. */
export const holidaysRead = (text: string): readonly Holiday[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, from = part, to = from, name = ""] = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:to|–|-)\s*(\d{4}-\d{2}-\d{2}))?\s*(.*)$/.exec(part) ?? [];
      return { from, to, name: name.trim() || "Holiday" };
    });
