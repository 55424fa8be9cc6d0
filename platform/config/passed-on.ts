/** Of the surroundings, what no program can do without; nothing that is a secret. */
const needed = ["PATH", "LANG", "LC_ALL", "TZ", "SystemRoot"];

/** What a process of ours learns of the surroundings: where programs are and how words are written; no secret, no address, no setting. */
export const passedOn = (environment: Readonly<Record<string, string | undefined>> = process.env): Record<string, string> =>
  Object.fromEntries(needed.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])));
