import { createHmac, timingSafeEqual } from "node:crypto";

const NAME = "pilothouse.known";
const MOST = 5;
const YEAR_SECONDS = 31_536_000;

/**
 * A browser that signed in to an account before: a stranger who guesses at that account does not keep it out. The cookie says nothing of the
 * account and opens nothing; whoever has it must still know the password, and is counted by themselves.
 */
export function knownBrowsers(secret: string) {
  const markOf = (email: string): string =>
    createHmac("sha256", secret).update(`known browser\n${email.toLowerCase()}`).digest("base64url").slice(0, 32);
  const marksIn = (request: Headers): readonly string[] => {
    const sent = /(?:^|;\s*)pilothouse\.known=([\w.-]+)/.exec(request.get("cookie") ?? "")?.[1] ?? "";
    return sent
      .split(".")
      .filter((mark) => mark.length === 32)
      .slice(0, MOST);
  };

  return {
    isKnown(email: string, request: Headers): boolean {
      const mark = Buffer.from(markOf(email));
      return marksIn(request).some((one) => timingSafeEqual(Buffer.from(one.padEnd(mark.length).slice(0, mark.length)), mark));
    },
    /** The cookie that makes this browser known, beside the accounts that it knows already. */
    cookie(email: string, request: Headers): string {
      const mark = markOf(email);
      const marks = [mark, ...marksIn(request).filter((one) => one !== mark)].slice(0, MOST);
      return `${NAME}=${marks.join(".")}; Max-Age=${YEAR_SECONDS}; Path=/; HttpOnly; SameSite=Lax`;
    },
  };
}
