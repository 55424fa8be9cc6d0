import { randomBytes } from "node:crypto";

let lastMs = 0;
let counter = 0;

/** A UUIDv7 (RFC 9562): 48 bits of time, a 12-bit counter within the millisecond, 62 random bits. Grows with every call. */
export function newId(): string {
  const bytes = randomBytes(16);
  const now = Math.max(lastMs, Date.now());
  counter = now === lastMs ? counter + 1 : bytes.readUInt16BE(6) & 0x7ff;
  lastMs = counter > 0xfff ? now + 1 : now;
  if (counter > 0xfff) counter = 0;
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
