/** Measurements that run at the same time: each may take its whole memory. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs work when a place is free, first come first served. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // whoever ends hands its place over: a place that was given back first could be taken by one who had not waited
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
