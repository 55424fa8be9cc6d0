import { inertPolicy } from "./security-headers.ts";

/** An answer that is not JSON. */
export class FileReply {
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array | string | ReadableStream<Uint8Array>;
  readonly inline: boolean;
  constructor(type: string, name: string, bytes: Uint8Array | string | ReadableStream<Uint8Array>, inline: boolean) {
    this.type = type;
    this.name = name;
    this.bytes = bytes;
    this.inline = inline;
  }
}

interface FileParts {
  /** A media type, e.g. `application/pdf`. */
  readonly type: string;
  /** What it is saved as. */
  readonly name: string;
  readonly bytes: Uint8Array | string | ReadableStream<Uint8Array>;
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
}

/** Answers with bytes, text or a stream instead of the contract's JSON. */
export const file = ({ type, name, bytes, inline = false }: FileParts): FileReply => new FileReply(type, name, bytes, inline);

/** JSON with headers of its own: a cookie, mostly. */
export class HeadedReply<T> {
  readonly reply: T;
  readonly headers: Headers;
  constructor(reply: T, headers: Headers) {
    this.reply = reply;
    this.headers = headers;
  }
}

/** The contract's reply, with headers beside it. */
export const withHeaders = <T>(reply: T, headers: Headers): HeadedReply<T> => new HeadedReply(reply, headers);

/** A file as its reader gets it. */
export function fileResponse({ type, name, bytes, inline }: FileReply): Response {
  const plain = name.replace(/[^\w.() -]/g, "_");
  return new Response(bytes as ConstructorParameters<typeof Response>[0], {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
      "Cache-Control": "no-store",
      ...(/html|svg|xml/.test(type) ? { "Content-Security-Policy": inertPolicy } : {}),
    },
  });
}

/** As RFC 8187 has it; brackets, quotes and stars are encoded too. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
