import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** One post that arrived. */
interface Post {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Channel extends AsyncDisposable {
  /** Its host with port, as an operator would allow it. */
  readonly host: string;
  readonly address: string;
  readonly posts: Post[];
  /** What it answers with; 200 unless a test says otherwise. */
  answer: (place: number) => { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
}

/** A channel as a chat server has it: a real HTTP server on this machine. */
export async function channel(): Promise<Channel> {
  const posts: Post[] = [];
  const made = { answer: (_place: number): ReturnType<Channel["answer"]> => ({ status: 200 }) };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { text } = JSON.parse(Buffer.concat(parts).toString() || "{}") as { text: string };
      const { status, headers } = made.answer(posts.push({ headers: request.headers, text }) - 1);
      response.writeHead(status, headers).end("ok");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(made, {
    ...{ host, posts, address: `http://${host}/services/T1/B1/s3cret` },
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  });
}

/** One mail that arrived. */
interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface MailServer extends AsyncDisposable {
  readonly url: string;
  readonly mails: Arrived[];
  /** An SMTP status it answers recipients with; 0 takes all. */
  refuse: number;
}

/** A real SMTP server on this machine, which asks for a password. */
export async function mailServer(): Promise<MailServer> {
  const mails: Arrived[] = [];
  const made = { refuse: 0 };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === "ada" && password === "s3cret" ? done(null, { user: "ada" }) : done(new Error("wrong")),
    onRcptTo: (_address, _session, done) =>
      done(made.refuse === 0 ? null : Object.assign(new Error("not here"), { responseCode: made.refuse })),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  server.on("error", () => {}); // a client that goes away
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(made, {
    ...{ mails, url: `smtp://ada:s3cret@127.0.0.1:${port}` },
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  });
}
