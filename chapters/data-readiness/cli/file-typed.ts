import { type Typed, WrongUse } from "#platform/command";

/** The one file that a command is about. @throws {WrongUse} */
export function fileTyped(typed: Typed): string {
  const [file, ...more] = typed.words;
  if (file === undefined) throw new WrongUse("Name the file that holds the data, or - for standard input.");
  if (more.length > 0) throw new WrongUse(`One file at a time; ${more.length + 1} were named. Quote a name that has spaces.`);
  return file;
}
