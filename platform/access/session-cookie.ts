/** The one session that a request shows: of several cookies of the name, the first. */
export const sessionCookie = (headers: Headers): string | undefined =>
  /(?:^|;\s*)(?:__Secure-)?pilothouse\.session_token=([^;]+)/.exec(headers.get("cookie") ?? "")?.[1];

/** The request's headers with that session's cookie alone, so that what is asked about it is asked about no other. */
export function withSessionOnly(request: Headers, more: readonly string[] = []): Headers {
  const headers = new Headers(request);
  const session = sessionCookie(request);
  const kept = [...(session === undefined ? [] : [`pilothouse.session_token=${session}`]), ...more];
  headers.delete("cookie");
  if (kept.length > 0) headers.set("cookie", kept.join("; "));
  return headers;
}

/** Only what sets cookies. */
export function cookiesOf(from: Headers): Headers {
  const headers = new Headers();
  for (const cookie of from.getSetCookie()) headers.append("Set-Cookie", cookie);
  return headers;
}
