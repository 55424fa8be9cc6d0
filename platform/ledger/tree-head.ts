import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import type pg from "pg";
import { canonical } from "#kernel";
import { lock, unlock } from "./lock.ts";
import { hashesIn } from "./log-store.ts";
import { rootOf } from "./merkle.ts";

/** The log in one line: who keeps an older one can prove that nothing in it was changed since. */
export interface SignedHead {
  readonly workspace: string;
  /** How many entries. */
  readonly size: number;
  /** Merkle root over them, hex. */
  readonly root: string;
  /** When the last of them was written; "" for an empty log. */
  readonly recordedAt: string;
  /** Ed25519, SPKI in DER, base64. */
  readonly publicKey: string;
  /** Over the four fields above, base64. */
  readonly signature: string;
}

export interface Signer {
  readonly publicKey: string;
  readonly sign: (head: Omit<SignedHead, "publicKey" | "signature">) => SignedHead;
}

/** Named, so that a signature over a head can never be taken for one over anything else. */
const signedBytes = ({ workspace, size, root, recordedAt }: Omit<SignedHead, "publicKey" | "signature">): Buffer =>
  Buffer.from(`pilothouse tree head 1\n${canonical({ workspace, size, root, recordedAt })}`);

/** True when the head was signed by the key that it names. Whether that is the right key, only who knows it can say. */
export function isSigned(head: SignedHead): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(head.publicKey, "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" && verify(null, signedBytes(head), key, Buffer.from(head.signature, "base64"));
  } catch {
    return false; // not a key
  }
}

const THE_KEY = 1;

/** The installation's signer. The first start makes its key; the private half is kept in the records, encrypted under `secret`. */
export async function openSigner(pool: pg.Pool, secret: string): Promise<Signer> {
  const pair = generateKeyPairSync("ed25519");
  await pool.query(
    "insert into ledger.signing_key (id, public_key, encrypted_private_key) select $1, $2, $3 where not exists (select from ledger.signing_key) on conflict do nothing",
    [
      THE_KEY,
      pair.publicKey.export({ format: "der", type: "spki" }),
      lock(pair.privateKey.export({ format: "der", type: "pkcs8" }), secret),
    ],
  );
  const signer = await findSigner(pool, secret);
  if (!signer) throw new RangeError("the signing key was not kept");
  return signer;
}

async function findSigner(db: pg.Pool | pg.ClientBase, secret: string): Promise<Signer | undefined> {
  const { rows } = await db.query<{ public_key: Buffer; encrypted_private_key: Buffer }>(
    "select public_key, encrypted_private_key from ledger.signing_key where id = $1",
    [THE_KEY],
  );
  const [row] = rows;
  if (!row) return undefined;
  const key = createPrivateKey({ key: unlock(row.encrypted_private_key, secret), format: "der", type: "pkcs8" });
  return signerOf(key, row.public_key.toString("base64"));
}

/** The signed heads of all workspaces as a connection sees them, by workspace; none where no log was ever begun. @throws When the secret is another. */
export async function signedHeads(db: pg.ClientBase, secret: string): Promise<readonly SignedHead[]> {
  const signer = await findSigner(db, secret);
  if (!signer) return [];
  const { rows } = await db.query<{ workspace: string; size: number; recorded_at: string; frontier: Buffer }>(
    "select workspace, size, recorded_at, frontier from ledger.head order by workspace",
  );
  return rows.map(({ workspace, size, recorded_at: recordedAt, frontier }) =>
    signer.sign({ workspace, size, root: rootOf(hashesIn(frontier)).toString("hex"), recordedAt }),
  );
}

const signerOf = (key: KeyObject, publicKey: string): Signer => ({
  publicKey,
  sign: (head) => ({ ...head, publicKey, signature: sign(null, signedBytes(head), key).toString("base64") }),
});
