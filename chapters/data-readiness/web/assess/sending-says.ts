import { sizeSays } from "../report/set-says.ts";

export interface Sending {
  readonly file: Pick<File, "name" | "size">;
  /** Bytes that have left. */
  readonly sent: number;
  /** As the page's own clock says, in milliseconds. */
  readonly since: number;
}

/** Before so long nobody can tell how long the rest takes. */
const SETTLES_MS = 2_000;

/** "124 MB of 1.2 GB, about 40 seconds to go." */
export function sendingSays({ file, sent, since }: Sending, now: number): string {
  if (sent >= file.size) return "All of it is there; the server looks whether it came whole.";
  const part = `${sizeSays(sent)} of ${sizeSays(file.size)}`;
  const passed = now - since;
  if (passed < SETTLES_MS || sent === 0) return `${part}.`;
  return `${part}, ${leftSays(((file.size - sent) / sent) * passed)} to go.`;
}

function leftSays(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return seconds === 1 ? "about a second" : `about ${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`;
}
