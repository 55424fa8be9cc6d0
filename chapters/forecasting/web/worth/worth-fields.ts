import type { WorthView } from "../../contract/index.ts";

/** What the view tells once all is known. */
export type WorthFound = Extract<NonNullable<WorthView["money"]>["found"], { known: true }>["value"];
/** A test that can be counted out. */
export type TestFound = Extract<WorthFound["test"], { known: true }>["value"];

const sizes = [5, 10, 20, 30, 50, 75, 100, 150, 200, 300];

/** How many cases one may look at: those that were agreed or are usual first, and the size that would leave most is marked. */
export function casesOffered({ cases, byDesign, best }: TestFound, chosen: string): readonly { value: string; label: string }[] {
  const usual = chosen !== "" ? "as agreed, or the usual" : byDesign ? `${cases}, what is left of the trial` : `${cases}`;
  return [
    { value: "", label: usual },
    ...sizes.map((size) => ({ value: String(size), label: size === best?.cases ? `${size}, which leaves most` : String(size) })),
  ];
}

/** "12 000", "12.5" or "12,5" as a number; what is none goes to the server, which says what it wants. */
export function amountTyped(text: string | undefined): number {
  const plain = (text ?? "").replace(/[\s\u202f']/g, "");
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, "") : plain.replace(",", ".");
  return grouped === "" ? Number.NaN : Number(grouped);
}

/** Nothing typed is nothing said. */
export const amountOrNone = (text: string | undefined): number | null => ((text ?? "").trim() === "" ? null : amountTyped(text));
