import { type Happened, hear } from "./hear.ts";

export interface Listening {
  /** Where to ask for what came after an entry; all that comes from now on where none is known. */
  readonly address: (after: number | undefined) => string;
  /** Tabs that listen to the same share one connection under this name: a browser opens only six to a server. */
  readonly name: string;
  readonly onHappened: (happened: Happened) => void;
  /** What came before may have been missed. */
  readonly onMissed: () => void;
  /** No longer let in. */
  readonly onRefused: () => void;
  readonly onState: (state: "there" | "away") => void;
}

/** What tabs tell each other. */
type Said =
  | { readonly says: "happened"; readonly happened: Happened }
  | { readonly says: "state"; readonly state: "there" | "away"; readonly at: number | undefined }
  | { readonly says: "which-state" };

/** Seconds before the first, second, … further try. */
const waits = [0.25, 1, 2, 4, 8, 15];

/**
 * Listens while the page can be seen, and not otherwise. One tab holds the connection and tells the others; when it is hidden or closed, the
 * next takes its place and asks for what came after the last entry that it knows. Without locks (plain HTTP from another machine) each tab
 * has a connection of its own.
 *
 * @returns Stops listening.
 */
export function listen({ address, name, onHappened, onMissed, onRefused, onState }: Listening): () => void {
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  const { locks } = navigator as { readonly locks?: LockManager };
  const stopped = new AbortController();
  let watching: AbortController | undefined;
  let holds = false;
  let state: "there" | "away" = "there";
  /** The last entry known here. */
  let last: number | undefined;

  const took = (happened: Happened) => {
    if (last !== undefined && happened.sequence <= last) return;
    last = happened.sequence;
    onHappened(happened);
  };
  const isNow = (now: "there" | "away") => {
    state = now;
    onState(now);
  };
  const tellState = () => channel?.postMessage({ says: "state", state, at: last } satisfies Said);
  if (channel) {
    channel.onmessage = ({ data: said }: MessageEvent<Said>) => {
      if (said.says === "which-state" && holds) tellState();
      if (holds || said.says === "which-state") return;
      if (said.says === "happened") took(said.happened);
      if (said.says === "state") {
        isNow(said.state);
        if (said.at === undefined || said.at === last) return;
        if (last === undefined || last < said.at) onMissed();
        last = said.at;
      }
    };
  }

  const stayConnected = async (until: AbortSignal) => {
    let failures = 0;
    while (!until.aborted) {
      const onHere = (sequence: number) => {
        failures = 0;
        if (last === undefined) onMissed();
        last ??= sequence;
        isNow("there");
        tellState();
      };
      const tellAll = (happened: Happened) => {
        channel?.postMessage({ says: "happened", happened } satisfies Said);
        took(happened);
      };
      const ended = await hear(address(last), { onHere, onHappened: tellAll }, until);
      if (until.aborted) return;
      if (ended === "refused") return onRefused();
      if (failures > 0) isNow("away");
      if (failures > 0) tellState();
      await pause(waits[Math.min(failures++, waits.length - 1)] ?? 15, until);
    }
  };

  const look = () => {
    const visible = document.visibilityState === "visible" && !stopped.signal.aborted;
    if (visible === (watching !== undefined)) return;
    watching?.abort();
    watching = visible ? new AbortController() : undefined;
    if (!watching) return;
    const until = watching.signal;
    const hold = async () => {
      holds = true;
      await stayConnected(until).finally(() => {
        holds = false;
      });
    };
    channel?.postMessage({ says: "which-state" } satisfies Said);
    if (!locks) void hold();
    else locks.request(name, { signal: until }, hold).catch(() => undefined); // aborted while it waited
  };
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    stopped.abort();
    document.removeEventListener("visibilitychange", look);
    look();
    channel?.close();
  };
}

const pause = (seconds: number, until: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, seconds * 1000);
    until.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
