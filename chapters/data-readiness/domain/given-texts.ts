/** Characters of what was given that are read; a prompt and its examples are far shorter. */
const MOST_CHARACTERS = 5_000_000;

/**
 * The prompts and examples of a file, as texts: each text in it where it is JSON or JSON by the line, else the whole of it and each passage
 * between empty lines. For the overlap of an evaluation set with what its model was shown.
 *
 * @example
 * givenTexts('{"role": "user", "content": "Which port is it?"}'); // → ["user", "Which port is it?"]
 */
export function givenTexts(file: string): readonly string[] {
  const text = file.slice(0, MOST_CHARACTERS);
  const texts = parsed([text]) ?? parsed(text.split("\n").filter((line) => line.trim() !== "")) ?? passages(text);
  return [...new Set(texts.filter((each) => each.trim() !== ""))];
}

/** Undefined where one of them is no JSON, or none of them holds more than one value. */
function parsed(lines: readonly string[]): readonly string[] | undefined {
  const found: string[] = [];
  for (const line of lines) {
    if (!/^\s*[[{"]/.test(line)) return undefined;
    try {
      found.push(...textsIn(JSON.parse(line)));
    } catch {
      return undefined;
    }
  }
  return found;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const passages = (text: string): readonly string[] => [text, ...text.split(/\r?\n\s*\r?\n/)];
