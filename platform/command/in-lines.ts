interface Lines {
  readonly width?: number;
  /** What the first line begins with, and each after it. */
  readonly first?: string;
  readonly hang?: string;
}

/** Words in lines of a terminal: broken at spaces, every line after the first begun with `hang`. A word too long for a line stands alone. */
export function inLines(text: string, { width = 80, first = "", hang = "" }: Lines = {}): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of plain(text).split(" ")) {
    if (!isEmpty && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = hang;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}

/** Somebody's words on one line, with nothing in them that moves a terminal's cursor or turns its text around. */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();

/** Cut to a number of letters, with a sign that something is missing. */
export function cut(text: string, most: number): string {
  const letters = [...plain(text)];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : letters.join("");
}
