import { createHash, randomBytes } from "node:crypto";

/** 256 random bits behind a prefix that says what it is. Shown once; only its hash is kept. */
export const newSecret = (prefix: string): string => `${prefix}${randomBytes(32).toString("base64url")}`;

/** What is kept of a secret of ours. One round of SHA-256 is enough for 256 random bits; passwords go through scrypt instead. */
export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** How an API key begins. */
export const KEY_PREFIX = "ph_";
