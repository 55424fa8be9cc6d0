/** One event of a stream of server-sent events, as the HTML standard has it (§9.2.6); the stream's other fields are not used here. */
export interface LiveEvent {
  readonly event: string;
  readonly data: string;
}

/** Cuts what has arrived into whole events; the rest waits for more. A comment is a sign of life, and no event. */
export function eventsOf(arrived: string): { readonly events: readonly LiveEvent[]; readonly rest: string } {
  const blocks = arrived.split(/\r?\n\r?\n/);
  const rest = blocks.pop() ?? "";
  return { events: blocks.map(eventOf).filter(({ data }) => data !== ""), rest };
}

function eventOf(block: string): LiveEvent {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value = ""] = /^(event|data): ?(.*)$/.exec(line) ?? [];
    if (field === "event") event = value;
    if (field === "data") data.push(value);
  }
  return { event, data: data.join("\n") };
}
