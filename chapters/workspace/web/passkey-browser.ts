/** Why this browser, or this address, knows no passkeys; undefined where it does. */
export function noPasskeysHere(): string | undefined {
  if (/^[\d.]+$|:/.test(location.hostname)) {
    const instead = location.hostname === "127.0.0.1" ? ` Open http://localhost:${location.port || "80"} instead.` : "";
    return `A passkey belongs to a name, and this server was opened by its number.${instead}`;
  }
  if (!globalThis.isSecureContext) return "A browser makes passkeys only over TLS: open this server by https.";
  const known = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON;
  return known === undefined ? "This browser does not know passkeys yet; a newer one does." : undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Asks the device for a new passkey. @throws DOMException where whoever sits there says no. */
export async function makePasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never); // as the server's library made it
  return answered(await navigator.credentials.create({ publicKey }));
}

/** Asks the device to sign in. @throws DOMException where whoever sits there says no. */
export async function showPasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  return answered(await navigator.credentials.get({ publicKey }));
}

function answered(credential: Credential | null): Json {
  if (!(credential instanceof PublicKeyCredential)) throw new RangeError("a passkey was asked for");
  return { ...credential.toJSON() };
}

/** Somebody closed the window of their device: nothing to complain about. */
export const wasCancelled = (error: unknown): boolean => error instanceof DOMException && /NotAllowedError|AbortError/.test(error.name);
