import { refuse } from "./problems.ts";

/**
 * JSON as tools write it. Python writes NaN and Infinity, which JSON does not have: they are read as null, for they are no figures.
 *
 * @throws {Problem} 422 where it is no JSON even so.
 */
export function tolerantJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(withoutNaN(text));
    } catch {
      const lines = text.trimEnd().split("\n", 2);
      if (lines.length > 1 && lines.every((line) => line.startsWith("{") && line.trimEnd().endsWith("}")))
        refuse("The file has a JSON document on each line. Let the tool write one document: promptfoo eval -o results.json.");
      return refuse("The file is not whole JSON. Was it cut off? Let the tool write it again.");
    }
  }
}

const NOT_A_FIGURE = /-?(?:NaN|Infinity)/y;

/** With null in place of each NaN and Infinity that stands outside of a text; in one pass. */
function withoutNaN(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    else if (letter === "\\" && quoted) at++;
    else if (!quoted && (letter === "N" || letter === "I" || letter === "-")) {
      NOT_A_FIGURE.lastIndex = at;
      const [found] = NOT_A_FIGURE.exec(text) ?? [];
      if (found === undefined) continue;
      parts.push(text.slice(from, at), "null");
      from = at + found.length;
      at = from - 1;
    }
  }
  return parts.join("") + text.slice(from);
}
