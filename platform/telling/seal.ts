import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyFrom = (secret: string, salt: Uint8Array) => Buffer.from(hkdfSync("sha256", secret, salt, "pilothouse telling", 32));

/** AES-256-GCM under a key derived from the installation's secret, bound to the workspace it is of: salt ‖ nonce ‖ tag ‖ ciphertext. */
export function seal(plain: string, secret: string, workspace: string): Buffer {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret, salt), nonce);
  cipher.setAAD(Buffer.from(workspace));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), text]);
}

/** Undefined where it was sealed under another secret, for another workspace, or is damaged. */
export function unseal(sealed: Buffer, secret: string, workspace: string): string | undefined {
  const [nonceAt, tagAt] = [SALT_BYTES, SALT_BYTES + NONCE_BYTES];
  const textAt = tagAt + TAG_BYTES;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret, sealed.subarray(0, nonceAt)), sealed.subarray(nonceAt, tagAt));
    decipher.setAAD(Buffer.from(workspace));
    decipher.setAuthTag(sealed.subarray(tagAt, textAt));
    return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
