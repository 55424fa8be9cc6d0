/** Whoever lost a race waits here, so that those who say their own thing at once are written one after another instead of racing again. */
const lines = new Map<string, Promise<void>>();

/** Waits until those who came earlier are done. @returns What lets the next one in; it has to be called. */
export async function turnIn(line: string): Promise<() => void> {
  const before = lines.get(line);
  let done = () => {};
  const mine = new Promise<void>((resolve) => {
    done = resolve;
  });
  lines.set(line, mine);
  await before;
  return () => {
    if (lines.get(line) === mine) lines.delete(line);
    done();
  };
}

/** Acts when those who came earlier to the same line are done: for what is counted first and written then. Within one process. */
export async function oneByOne<T>(line: string, act: () => Promise<T>): Promise<T> {
  const leave = await turnIn(line);
  try {
    return await act();
  } finally {
    leave();
  }
}
