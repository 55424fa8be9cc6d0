import type { Paint } from "#charts";

/** The colours of a drawing on a page with themes: each the page's own. */
export const PAINT: Paint = {
  paper: "var(--paper)",
  surface: "var(--surface)",
  sunken: "var(--sunken)",
  line: "var(--line)",
  lineStrong: "var(--line-strong)",
  ink: "var(--ink)",
  inkSoft: "var(--ink-soft)",
  inkFaint: "var(--ink-faint)",
  accent: "var(--accent)",
  accentSoft: "var(--accent-soft)",
  due: "var(--due)",
};
