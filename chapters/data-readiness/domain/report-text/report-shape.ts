import type { Day } from "#kernel";
import type { Profile } from "../profile/profile.ts";
import type { ColumnLine } from "./column-line.ts";

/** A report in words and in order, for whatever shows it: the page, a file to print, a wiki. Whoever shows it decides how it looks, never what it says. */
export interface ReportShape {
  /** "Data readiness of customers.csv". */
  readonly title: string;
  readonly asOf: Day;
  /** What was measured: the file's or the source's name. */
  readonly of: string;
  /** The two sentences. */
  readonly headline: string;
  readonly lede: string;
  /** "Band C is reached; B is held by one check of eleven." */
  readonly band: string;
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  /** Stable, kebab-case: for anchors. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ReportPart[];
}

export type ReportPart =
  | { readonly as: "words"; readonly text: string }
  | { readonly as: "items"; readonly items: readonly ReportItem[] }
  | { readonly as: "facts"; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly as: "table"; readonly heads: readonly TableHead[]; readonly rows: readonly (readonly string[])[] }
  /** Drawn from the profile and the report; `says` is its caption. */
  | { readonly as: "picture"; readonly of: ReportPicture; readonly says: string }
  /** Every check of one band, with what it came to. */
  | { readonly as: "checks"; readonly title: string; readonly checks: readonly CheckLine[] }
  /** Columns, the worst first; those after `drawn` are a line each. */
  | { readonly as: "columns"; readonly lines: readonly ColumnLine[]; readonly drawn: number; readonly rows: number };

export interface ReportItem {
  /** What stands out at its beginning: "B", "7". */
  readonly mark: string | null;
  readonly text: string;
  /** What to do. */
  readonly next: string | null;
  /** What stands beside it: "2 to 5 person-days". */
  readonly beside: string | null;
  /** Shown to those who want to know more. */
  readonly small: string | null;
  /** The check it is of; null for none. */
  readonly check: string | null;
  /** It holds the band that is worked on: it comes before what costs more. */
  readonly holds: boolean;
}

export interface CheckLine {
  /** Its id: for anchors. */
  readonly check: string;
  readonly asks: string;
  /** "holds", "fails". */
  readonly state: string;
  readonly open: boolean;
  readonly says: string;
  /** By which rule, from where, and how long it counts. */
  readonly rule: string;
}

export interface TableHead {
  readonly title: string;
  /** Figures stand to the right, under each other. */
  readonly figures: boolean;
}

/** Which picture. */
export type ReportPicture =
  | { readonly is: "bands" | "effort" | "missing" | "volume" | "classes" }
  | { readonly is: "segments"; readonly crossed: Extract<Profile["segments"], { known: true }>["value"]["crossed"][number] };

export const words = (text: string): ReportPart => ({ as: "words", text });

export const item = (of: Pick<ReportItem, "text"> & Partial<ReportItem>): ReportItem => ({
  mark: null,
  next: null,
  beside: null,
  small: null,
  check: null,
  holds: false,
  ...of,
});

/** A section, or nothing where it has nothing to say. */
export const section = (id: string, title: string, parts: readonly (ReportPart | null)[]): readonly ReportSection[] => {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? [] : [{ id, title, parts: said }];
};
