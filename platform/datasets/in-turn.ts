/** A line in which some work at the same time, and whoever comes later waits; first come, first served. */
export function turns(atOnce: number) {
  let running = 0;
  const waiting: (() => void)[] = [];

  /** Runs work when a place is free. @throws The signal's reason, where it is given up while waiting. */
  return async function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    // whoever ends hands its place over: a place that was given back first could be taken by one who had not waited
    if (running < atOnce) running += 1;
    else await place(waiting, signal);
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Waits for a place; whoever gives up leaves the line and so takes none. */
const place = (waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = () => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(signal?.reason);
    };
    const go = () => {
      signal?.removeEventListener("abort", leave);
      resolve();
    };
    waiting.push(go);
    signal?.addEventListener("abort", leave, { once: true });
  });
