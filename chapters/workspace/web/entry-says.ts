/** `lifecycle/criterion-locked` as people say it: "criterion locked". */
export const kindSays = (kind: string): string => (kind.split("/").at(-1) ?? kind).replaceAll("-", " ");

/** `2026-03-12T09:30:12.123Z` as "12 March 2026, 09:30 UTC". */
export function instantSays(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}

/** Who wrote an entry, where no name could be joined. */
export function bySays(by: string, name: string | null): string {
  if (name) return name;
  if (by.startsWith("key/")) return "an API key";
  if (by === "import") return "brought in with the table";
  if (by === "system") return "Pilothouse";
  return "a member";
}

/** Who wrote an entry and when, as a sentence. */
export function toldSays({ by, byName, at, recordedAt, imported }: Told): string {
  const late = recordedAt.slice(0, 16) === at.slice(0, 16) ? "" : `; written down on ${instantSays(recordedAt)}`;
  if (imported) return `It happened on ${instantSays(at)}${late}. It was brought in from elsewhere: it tells, and opens no gate.`;
  return `By ${bySays(by, byName)}, on ${instantSays(at)}${late}.`;
}

interface Told {
  readonly by: string;
  readonly byName: string | null;
  readonly at: string;
  readonly recordedAt: string;
  readonly imported: boolean;
}
