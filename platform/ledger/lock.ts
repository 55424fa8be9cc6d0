import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { problem } from "#kernel";

const wrongSecret = problem<null>(
  "platform/wrong-secret",
  400,
  () =>
    "The ledger's signing key was encrypted under another secret. Start with the PILOTHOUSE_SECRET (or the file `secret`) it was made with.",
);

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyFrom = (secret: string, salt: Uint8Array) => Buffer.from(hkdfSync("sha256", secret, salt, "pilothouse ledger signing key", 32));

/** AES-256-GCM under a key derived from the installation's secret: salt ‖ nonce ‖ tag ‖ ciphertext. */
export function lock(plain: Uint8Array, secret: string): Buffer {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret, salt), nonce);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), text]);
}

/** @throws {@link wrongSecret} */
export function unlock(locked: Buffer, secret: string): Buffer {
  const nonceAt = SALT_BYTES;
  const tagAt = nonceAt + NONCE_BYTES;
  const textAt = tagAt + TAG_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret, locked.subarray(0, nonceAt)), locked.subarray(nonceAt, tagAt));
  decipher.setAuthTag(locked.subarray(tagAt, textAt));
  try {
    return Buffer.concat([decipher.update(locked.subarray(textAt)), decipher.final()]);
  } catch {
    throw wrongSecret(null);
  }
}
