/** What was found in one sentence, and what explains it: a list is read by its first words. */
export function firstSentence(says: string): readonly [first: string, rest: string] {
  const end = /[.?](?= [“A-Z])/.exec(says);
  return end === null ? [says, ""] : [says.slice(0, end.index + 1), says.slice(end.index + 2)];
}
