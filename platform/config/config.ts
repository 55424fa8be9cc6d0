import path from "node:path";
import { z } from "zod";
import { problem } from "#kernel";

/** What the surroundings decide. Every other choice is made in the product and kept in the record. */
export interface Config {
  /** TCP port to listen on; 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on. Anything but a loopback address is seen by others. */
  readonly host: string;
  /** Absolute path of the folder that holds all that this server keeps. */
  readonly dataDir: string;
  /** A PostgreSQL to use instead of the owned one. */
  readonly databaseUrl: string | undefined;
  /** The text that encrypts every stored key; a file in the data directory when not given. Ask `secretOf`, not this. */
  readonly secret: string | undefined;
  /** Opens the sample portfolio as a workspace beside one's own. */
  readonly sample: boolean;
  /** The first administrator, made without a browser. */
  readonly admin: { readonly email: string; readonly password: string } | undefined;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** How many requests a minute one key, session or address may make; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** Whoever shows this reads `/metrics` from another machine. */
  readonly metricsKey: string | undefined;
  /** The mail server, and who mails come from; undefined where none is set. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Hosts inside the operator's own network that may be webhooks. */
  readonly webhookHosts: readonly string[];
  /** Databases of others that may be read, and how much of one at once. */
  readonly sources: { readonly hosts: readonly string[]; readonly rows: number; readonly bytes: number };
  /** Where people reach the server: for links in mails. */
  readonly publicUrl: string | undefined;
  /** Where a command finds a running server, and the key it shows there. */
  readonly remote: { readonly url: string; readonly key: string | undefined } | undefined;
}

export const badSetting = problem<{ said: string[] }>("platform/bad-setting", 400, ({ said }) => said.join(" "));

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, "PORT is a whole number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "PORT is a whole number from 0 to 65535")
    .default(7700),
  HOST: z.string().default("127.0.0.1"),
  PILOTHOUSE_DATA: z.string().default(".pilothouse"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "DATABASE_URL starts with postgres://, as in postgres://user:password@host:5432/database")
    .optional(),
  PILOTHOUSE_SECRET: z.string().min(32, "PILOTHOUSE_SECRET has at least 32 characters; `openssl rand -base64 32` makes one").optional(),
  PILOTHOUSE_SAMPLE: z
    .enum(["0", "1"], "PILOTHOUSE_SAMPLE is 1 or 0")
    .transform((text) => text === "1")
    .default(false),
  PILOTHOUSE_ADMIN_EMAIL: z.email("PILOTHOUSE_ADMIN_EMAIL is an e-mail address").optional(),
  PILOTHOUSE_ADMIN_PASSWORD: z.string().min(12, "PILOTHOUSE_ADMIN_PASSWORD has at least 12 characters").optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "LOG_LEVEL is fatal, error, warn, info, debug, trace or silent")
    .default("info"),
  PILOTHOUSE_REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,7}$/, "PILOTHOUSE_REQUESTS_PER_MINUTE is a whole number, 0 for no limit")
    .transform(Number)
    .default(3000),
  PILOTHOUSE_METRICS_KEY: z
    .string()
    .min(16, "PILOTHOUSE_METRICS_KEY has at least 16 characters; `openssl rand -base64 24` makes one")
    .optional(),
  PILOTHOUSE_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+\/?$/, "PILOTHOUSE_SMTP_URL is smtp://user:password@host:587 or smtps://user:password@host:465")
    .optional(),
  PILOTHOUSE_MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "PILOTHOUSE_MAIL_FROM is an e-mail address, or Name <address>")
    .optional(),
  PILOTHOUSE_WEBHOOK_HOSTS: z.string().default(""),
  PILOTHOUSE_SOURCE_HOSTS: z.string().default(""),
  PILOTHOUSE_SOURCE_ROWS: z
    .string()
    .regex(/^[1-9]\d{0,9}$/, "PILOTHOUSE_SOURCE_ROWS is a whole number from 1 on")
    .transform(Number)
    .default(10_000_000),
  PILOTHOUSE_SOURCE_MB: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, "PILOTHOUSE_SOURCE_MB is a whole number of megabytes from 1 on")
    .transform(Number)
    .default(10_000),
  PILOTHOUSE_PUBLIC_URL: z.url({ protocol: /^https?$/, error: "PILOTHOUSE_PUBLIC_URL starts with http:// or https://" }).optional(),
  PILOTHOUSE_URL: z.url({ protocol: /^https?$/, error: "PILOTHOUSE_URL starts with http:// or https://" }).optional(),
  PILOTHOUSE_KEY: z.string().optional(),
});

/**
 * The settings, from the environment: the one place that reads it. A variable that is set to nothing counts as not set.
 *
 * @throws `platform/bad-setting` with one sentence for each variable that cannot be used. It never repeats a value: some are secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text?.trim()));
  const { data, error } = settings.safeParse(given);
  const said = [...(error?.issues ?? []).map((issue) => `${issue.message}.`), ...halfAnAdministrator(given), ...halfAMailServer(given)];
  if (!data || said.length > 0) throw badSetting({ said });

  const { PILOTHOUSE_ADMIN_EMAIL: email, PILOTHOUSE_ADMIN_PASSWORD: password, PILOTHOUSE_URL: url } = data;
  const { PILOTHOUSE_SMTP_URL: smtp, PILOTHOUSE_MAIL_FROM: from } = data;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: path.resolve(data.PILOTHOUSE_DATA),
    databaseUrl: data.DATABASE_URL,
    secret: data.PILOTHOUSE_SECRET,
    sample: data.PILOTHOUSE_SAMPLE,
    admin: email && password ? { email, password } : undefined,
    logLevel: data.LOG_LEVEL,
    requestsPerMinute: data.PILOTHOUSE_REQUESTS_PER_MINUTE,
    metricsKey: data.PILOTHOUSE_METRICS_KEY,
    mail: smtp && from ? { url: smtp, from } : undefined,
    webhookHosts: listed(data.PILOTHOUSE_WEBHOOK_HOSTS),
    sources: { hosts: listed(data.PILOTHOUSE_SOURCE_HOSTS), rows: data.PILOTHOUSE_SOURCE_ROWS, bytes: data.PILOTHOUSE_SOURCE_MB * 1e6 },
    publicUrl: data.PILOTHOUSE_PUBLIC_URL?.replace(/\/+$/, ""),
    remote: url ? { url, key: data.PILOTHOUSE_KEY } : undefined,
  };
}

const listed = (text: string): readonly string[] => text.split(/[\s,]+/).filter((one) => one !== "");

function halfAMailServer({ PILOTHOUSE_SMTP_URL: smtp, PILOTHOUSE_MAIL_FROM: from }: Record<string, unknown>): string[] {
  if (Boolean(smtp) === Boolean(from)) return [];
  return ["PILOTHOUSE_SMTP_URL and PILOTHOUSE_MAIL_FROM come together: set both or neither."];
}

function halfAnAdministrator({ PILOTHOUSE_ADMIN_EMAIL: email, PILOTHOUSE_ADMIN_PASSWORD: password }: Record<string, unknown>): string[] {
  if (Boolean(email) === Boolean(password)) return [];
  return ["PILOTHOUSE_ADMIN_EMAIL and PILOTHOUSE_ADMIN_PASSWORD come together: set both or neither."];
}
