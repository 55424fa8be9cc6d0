import { createHash } from "node:crypto";
import { canonical, type Json } from "#kernel";

/** A value in the one spelling that is hashed (RFC 8785), with its SHA-256 in hexadecimal. */
export function hashed(value: Json): { readonly body: string; readonly digest: string } {
  const body = canonical(value);
  return { body, digest: createHash("sha256").update(body).digest("hex") };
}
