import path from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const complaint = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return "nothing to say";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

test("with nothing set, the server is on loopback at 7700 and keeps its data in .pilothouse", () => {
  expect(readConfig({})).toEqual({
    port: 7700,
    host: "127.0.0.1",
    dataDir: path.resolve(".pilothouse"),
    databaseUrl: undefined,
    secret: undefined,
    sample: false,
    admin: undefined,
    logLevel: "info",
    requestsPerMinute: 3000,
    metricsKey: undefined,
    ...{ mail: undefined, webhookHosts: [], publicUrl: undefined },
    sources: { hosts: [], rows: 10_000_000, bytes: 10_000_000_000 },
    remote: undefined,
  });
});

test("a variable set to nothing counts as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toEqual(readConfig({}));
});

test("every variable is read", () => {
  expect(
    readConfig({
      PORT: "0",
      HOST: "0.0.0.0",
      PILOTHOUSE_DATA: "/var/lib/pilothouse",
      DATABASE_URL: "postgres://a:b@c/d",
      PILOTHOUSE_SECRET: "x".repeat(32),
      PILOTHOUSE_SAMPLE: "1",
      PILOTHOUSE_ADMIN_EMAIL: "ada@example.org",
      PILOTHOUSE_ADMIN_PASSWORD: "correct horse battery",
      LOG_LEVEL: "debug",
      PILOTHOUSE_REQUESTS_PER_MINUTE: "0",
      PILOTHOUSE_METRICS_KEY: "m".repeat(16),
      PILOTHOUSE_SMTP_URL: "smtps://ada:s3cret@mail.example.org:465",
      PILOTHOUSE_MAIL_FROM: "Pilothouse <pilothouse@example.org>",
      PILOTHOUSE_WEBHOOK_HOSTS: "chat.inside, 10.0.0.7:8065",
      PILOTHOUSE_SOURCE_HOSTS: "warehouse.inside, 10.0.0.8:5433",
      PILOTHOUSE_SOURCE_ROWS: "1000",
      PILOTHOUSE_SOURCE_MB: "50",
      PILOTHOUSE_PUBLIC_URL: "https://pilothouse.example.org/",
      PILOTHOUSE_URL: "https://pilothouse.example.org",
      PILOTHOUSE_KEY: "ph_1",
    }),
  ).toEqual({
    port: 0,
    host: "0.0.0.0",
    dataDir: "/var/lib/pilothouse",
    databaseUrl: "postgres://a:b@c/d",
    secret: "x".repeat(32),
    sample: true,
    admin: { email: "ada@example.org", password: "correct horse battery" },
    logLevel: "debug",
    requestsPerMinute: 0,
    metricsKey: "m".repeat(16),
    mail: { url: "smtps://ada:s3cret@mail.example.org:465", from: "Pilothouse <pilothouse@example.org>" },
    webhookHosts: ["chat.inside", "10.0.0.7:8065"],
    sources: { hosts: ["warehouse.inside", "10.0.0.8:5433"], rows: 1000, bytes: 50_000_000 },
    publicUrl: "https://pilothouse.example.org",
    remote: { url: "https://pilothouse.example.org", key: "ph_1" },
  });
});

test.each([
  [{ PORT: "http" }, "PORT is a whole number from 0 to 65535."],
  [{ PORT: "70000" }, "PORT is a whole number from 0 to 65535."],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL starts with postgres://"],
  [{ PILOTHOUSE_SAMPLE: "yes" }, "PILOTHOUSE_SAMPLE is 1 or 0."],
  [{ PILOTHOUSE_SMTP_URL: "mail.example.org" }, "PILOTHOUSE_SMTP_URL is smtp://"],
  [{ PILOTHOUSE_SMTP_URL: "smtp://mail.example.org" }, "PILOTHOUSE_SMTP_URL and PILOTHOUSE_MAIL_FROM come together"],
  [{ PILOTHOUSE_MAIL_FROM: "nobody" }, "PILOTHOUSE_MAIL_FROM is an e-mail address"],
  [{ PILOTHOUSE_ADMIN_EMAIL: "ada@example.org" }, "come together: set both or neither."],
  [{ PILOTHOUSE_ADMIN_EMAIL: "ada", PILOTHOUSE_ADMIN_PASSWORD: "correct horse battery" }, "PILOTHOUSE_ADMIN_EMAIL is an e-mail address."],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is fatal, error, warn, info, debug, trace or silent."],
  [{ PILOTHOUSE_REQUESTS_PER_MINUTE: "many" }, "PILOTHOUSE_REQUESTS_PER_MINUTE is a whole number, 0 for no limit."],
  [{ PILOTHOUSE_METRICS_KEY: "short" }, "PILOTHOUSE_METRICS_KEY has at least 16 characters"],
  [{ PILOTHOUSE_SOURCE_ROWS: "0" }, "PILOTHOUSE_SOURCE_ROWS is a whole number from 1 on."],
  [{ PILOTHOUSE_SOURCE_MB: "much" }, "PILOTHOUSE_SOURCE_MB is a whole number of megabytes from 1 on."],
  [{ PILOTHOUSE_URL: "ftp://x" }, "PILOTHOUSE_URL starts with http:// or https://."],
])("%j is refused with a sentence", (environment, sentence) => {
  expect(complaint(environment)).toContain(sentence);
});

test("all that is wrong is said at once, and no value is repeated", () => {
  const said = complaint({ PORT: "x", PILOTHOUSE_SECRET: "hunter2" });
  expect(said).toContain("PORT");
  expect(said).toContain("PILOTHOUSE_SECRET has at least 32 characters");
  expect(said).not.toContain("hunter2");
});
