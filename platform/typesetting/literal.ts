/** Words as a string of Typst's, quotes and all: whatever somebody wrote, in here it cannot be markup. Characters that no page can hold are left out. */
export const literal = (text: string): string =>
  `"${text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "")
    .replace(/\t/g, " ")}"`;
