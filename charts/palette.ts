/** One theme's colours. Ink is the default; colour is spent on three things only: due, breach, accent (selected or live). */
export interface Palette {
  /** The page behind everything. */
  readonly paper: string;
  /** Panels, cards, inputs: one step off the page. */
  readonly surface: string;
  /** Hovered rows, quiet fills. */
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  /** Secondary text; contrast ≥ 7 on paper. */
  readonly inkSoft: string;
  /** Captions and axis labels; contrast ≥ 4.5 on paper. */
  readonly inkFaint: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly due: string;
  readonly dueSoft: string;
  readonly breach: string;
  readonly breachSoft: string;
}

export const light: Palette = {
  paper: "#fbfaf8",
  surface: "#ffffff",
  sunken: "#f3f1ed",
  line: "#e5e1da",
  lineStrong: "#c9c3b9",
  ink: "#1f1d1a",
  inkSoft: "#55504a",
  inkFaint: "#6f6962",
  accent: "#0f5263",
  accentSoft: "#dcebee",
  onAccent: "#ffffff",
  due: "#855000",
  dueSoft: "#f7e8cd",
  breach: "#a3231f",
  breachSoft: "#f7dfdb",
};

export const dark: Palette = {
  paper: "#161513",
  surface: "#1e1c1a",
  sunken: "#25231f",
  line: "#34312d",
  lineStrong: "#4d4842",
  ink: "#ede9e3",
  inkSoft: "#bcb6ad",
  inkFaint: "#9c958c",
  accent: "#7cc6d8",
  accentSoft: "#1f3a41",
  onAccent: "#0d1f24",
  due: "#e9b565",
  dueSoft: "#3c2f18",
  breach: "#f3938a",
  breachSoft: "#45211e",
};

/** The one family, from the reader's system, with figures of equal width set by `font-variant-numeric: tabular-nums`. */
export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, system-ui, sans-serif';

/** The four sizes in px: captions, text, headings, the one sentence. */
export const sizes = { caption: 12, text: 14, heading: 18, sentence: 26 } as const;
