import { isIP } from "node:net";
import type { SourceConnection } from "./source.ts";
import { badSource } from "./source-problems.ts";

const NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62}))*\.?$/i;
const MOST_OF_AUTHORITY = 200_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for; a NUL would end a field of PostgreSQL's start message early
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Refuses what is no host, no port, or no word: paths to sockets, addresses with a scheme, and signs that end a field on the wire.
 *
 * @throws {badSource} With the field.
 */
export function checkConnection(connection: SourceConnection): SourceConnection {
  const { engine, host, port, database, user, password, tls, authority } = connection;
  const refuse = (field: string, because: string): never => {
    throw badSource({ field, because });
  };
  if (isIP(host) === 0 && (!NAME.test(host) || /^[0-9.]+$/.test(host) || /^0x/i.test(host)))
    refuse("host", "Give the host alone: a name such as db.example.org, or an address such as 10.0.0.5.");
  // its driver compares a certificate with a name alone
  if (engine === "mysql" && tls === "verified" && isIP(host) !== 0)
    refuse("host", "Give the server's name, not its address: its certificate is held against a name.");
  if (!(Number.isInteger(port) && port >= 1 && port <= 65_535)) refuse("port", "A port is a whole number from 1 to 65535.");
  for (const [field, text] of [
    ["database", database],
    ["user", user],
    ["password", password],
  ] as const) {
    if (CONTROL.test(text)) refuse(field, "It may not hold a line break or another control character.");
    if (text.length > 1000) refuse(field, "It is longer than 1,000 characters.");
  }
  if (database === "") refuse("database", "Name the database.");
  if (user === "") refuse("user", "Name the user to read as; best one that may read and nothing else.");
  if (
    authority !== null &&
    (authority.length > MOST_OF_AUTHORITY || !/^\s*-----BEGIN CERTIFICATE-----[\s\S]*-----END CERTIFICATE-----\s*$/.test(authority))
  )
    refuse("authority", "Give the certificates themselves, in PEM: from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.");
  return connection;
}
