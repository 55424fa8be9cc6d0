import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a text is sealed under. */
export interface Seal {
  /** The installation's: ask `secretOf`. */
  readonly secret: string;
  /** What it is kept for: what is sealed for one thing is not opened for another. */
  readonly purpose: string;
  /** What it belongs to, such as a workspace: in the place of another's it does not open. */
  readonly owner: string;
}

const keyFrom = ({ secret, purpose }: Seal, salt: Uint8Array) => Buffer.from(hkdfSync("sha256", secret, salt, `pilothouse ${purpose}`, 32));

/** AES-256-GCM under a key derived from the installation's secret, bound to its owner: salt ‖ nonce ‖ tag ‖ ciphertext. */
export function seal(plain: string, under: Seal): Buffer {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const cipher = createCipheriv("aes-256-gcm", keyFrom(under, salt), nonce);
  cipher.setAAD(Buffer.from(under.owner));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), text]);
}

/** Undefined where it was sealed under another secret, for another purpose or owner, or is damaged. */
export function unseal(sealed: Buffer, under: Seal): string | undefined {
  const [nonceAt, tagAt] = [SALT_BYTES, SALT_BYTES + NONCE_BYTES];
  const textAt = tagAt + TAG_BYTES;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFrom(under, sealed.subarray(0, nonceAt)), sealed.subarray(nonceAt, tagAt));
    decipher.setAAD(Buffer.from(under.owner));
    decipher.setAuthTag(sealed.subarray(tagAt, textAt));
    return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
