import { isIPv6 } from "node:net";
import { type SourceConnection, usualPorts } from "./source.ts";
import { sourceNotAllowed } from "./source-problems.ts";

const canonical = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^\[|\]$/g, "");

/** Host and port of "db.example.org:5433", "[fd00::5]:5432", "10.0.0.5"; the port is null where none is named. */
function entryOf(entry: string): { readonly host: string; readonly port: number | null } {
  const bare = entry.replace(/^\[|\]$/g, "");
  if (isIPv6(bare)) return { host: canonical(bare), port: null };
  const [, host = entry, port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  return { host: canonical(host), port: port === undefined ? null : Number(port) };
}

/**
 * A source is read from hosts that the operator named, and from no other. A host without a port stands for the usual ports of the engine.
 *
 * @throws {sourceNotAllowed}
 */
export function checkAllowed({ engine, host, port }: Pick<SourceConnection, "engine" | "host" | "port">, allowed: readonly string[]): void {
  const isNamed = allowed
    .map(entryOf)
    .some((entry) => entry.host === canonical(host) && (entry.port === null ? usualPorts[engine].includes(port) : entry.port === port));
  if (isNamed) return;
  throw sourceNotAllowed({
    field: "host",
    because: `${host}:${port} is no source that this server may read. Whoever runs it allows hosts by PILOTHOUSE_SOURCE_HOSTS.`,
  });
}
