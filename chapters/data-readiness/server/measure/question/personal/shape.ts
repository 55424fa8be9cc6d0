import type { PersonalKind } from "../../../../domain/index.ts";

/** How a kind of personal data is written, and how it is told from other text of the same shape. All in SQL over one cell's text. */
export interface Shape {
  readonly kind: PersonalKind;
  /** How it was told, for people. */
  readonly by: string;
  /** The share of other texts of that shape that pass as well; 0 where the shape alone tells. */
  readonly chance: number;
  /** Cheap, and true of all that could be one. */
  readonly maybe: (text: string) => string;
  /** The part of the cell that could be one. */
  readonly found: (text: string) => string;
  /** Over that part: it has the shape, and it is one. */
  readonly isShaped: (found: string) => string;
  readonly isValid: (found: string) => string;
}
