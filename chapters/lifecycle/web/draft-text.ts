/** A part of a drafted learning: a sentence of ours, or somebody's words with what they are. */
type Part = { readonly says: string } | { readonly label: string; readonly words: string | null };

/** A drafted learning as one edits it: a sentence a line, words of people with what they are in front. */
export const draftText = (parts: readonly Part[]): string =>
  parts.flatMap((part) => ("says" in part ? [part.says] : part.words === null ? [] : [`${capital(part.label)}: ${part.words}`])).join("\n");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
