import { WrongUse } from "#platform/command";
import { profileView, reportFileView } from "../contract/index.ts";
import type { Profile } from "../domain/index.ts";
import { textOf } from "./files.ts";

/** The profile in a .json report that was kept, or a profile by itself. @throws {WrongUse} With the field that is wrong. */
export async function profileKept(path: string, option: string): Promise<Profile> {
  const kept = parsed(await textOf(path, option), `${option} "${path}"`);
  const isReport = typeof kept === "object" && kept !== null && "report" in kept;
  const read = isReport ? reportFileView.safeParse(kept) : profileView.safeParse(kept);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new WrongUse(`${option} "${path}" is no report of ours: ${[issue?.path.join("."), issue?.message].filter(Boolean).join(": ")}`);
  }
  return "report" in read.data ? read.data.profile : read.data;
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUse(`${what} is not whole JSON. Keep a report with --out NAME.json.`);
  }
}
