import pino, { type DestinationStream, type Logger } from "pino";

export type Log = Logger;

const secretNames = ["password", "secret", "token", "key", "apiKey", "authorization", "cookie", "set-cookie", "email"];

/** Whatever looks like one of our keys or a link's token, wherever it stands in a text. */
const secretLooking = /\bph_[A-Za-z0-9_-]{8,}|\b(?:token|password|secret|key)=[^&\s"]+|\b(?:Bearer|Basic)\s+[A-Za-z0-9+/=_.-]{6,}/gi;

/** Text with what looks like a secret taken out. */
export const withoutSecrets = (text: string): string => text.replace(secretLooking, "[hidden]");

interface LogOptions {
  readonly level?: string;
  readonly to?: DestinationStream;
}

/** Lines of JSON. Passwords, keys, tokens, cookies and e-mail addresses are taken out by name and by look. */
export function makeLog({ level = "info", to }: LogOptions = {}): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    redact: { paths: secretNames.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: "[hidden]" },
    serializers: { err: (error: unknown) => described(error) },
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map((arg: unknown) => (typeof arg === "string" ? withoutSecrets(arg) : arg)) as typeof args);
      },
    },
  };
  return to ? pino(options, to) : pino(options);
}

/** An error with its causes; never its query's parameters, which may be somebody's words. */
function described(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const said = withoutSecrets(error.message).replace(/\nparams:[\s\S]*$/, "\nparams: [hidden]");
  const stack = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    type: error.name,
    message: said,
    stack: stack.slice(0, 12).join("\n"),
    ...(error.cause === undefined ? {} : { cause: described(error.cause) }),
  };
}
