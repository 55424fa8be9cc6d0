import { eventsOf } from "./events-of.ts";

/** An entry that came: what changed, not what it says. */
export interface Happened {
  readonly sequence: number;
  readonly kind: string;
  readonly stream: string;
}

export interface Heard {
  /** The stream has begun; all entries up to this one were there before. */
  readonly onHere: (sequence: number) => void;
  readonly onHappened: (happened: Happened) => void;
}

/** The server says that it lives each 15 s; after this long without a word the line is dead, though nothing has broken it off. */
const SILENCE_MS = 40_000;

/**
 * Listens to one stream until it ends.
 *
 * @returns `refused` when asking again would not help: signed out, or no member any more.
 */
export async function hear(address: string, { onHere, onHappened }: Heard, until: AbortSignal): Promise<"ended" | "refused"> {
  const silence = new AbortController();
  const signal = AbortSignal.any([until, silence.signal]);
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const response = await fetch(address, { credentials: "same-origin", cache: "no-store", signal });
    if (response.status >= 400 && response.status < 500 && response.status !== 429) return "refused";
    if (!response.ok || !response.body) return "ended";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return "ended";
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      const cut = eventsOf(rest + value);
      rest = cut.rest;
      for (const { event, data } of cut.events) {
        const said = JSON.parse(data) as Happened; // ours, from the contract `watchChanges`
        if (event === "here") onHere(said.sequence);
        if (event === "entry") onHappened(said);
      }
    }
  } catch {
    return "ended"; // broken off, by us or by the line
  } finally {
    clearTimeout(timer);
  }
}
