import { connection, runCommand } from "#platform/command";
import type { TestApp } from "#platform/testing";
import { forecastingCommands } from "./index.ts";

/** The chapter's commands on an app of a test, as a lead. */
export function terminal<App extends TestApp>(app: App, input = "") {
  const send = (path: string, { headers, ...init }: RequestInit) =>
    app.request(path, { ...init, headers: { ...Object.fromEntries(new Headers(headers)), authorization: "Bearer lead@acme" } });
  const type = async (...typed: readonly string[]) => {
    const said: string[] = [];
    const exit = await runCommand(forecastingCommands, [...typed, "--workspace", "acme"], (json) => ({
      now: new Date("2026-11-23T12:00:00Z"),
      json,
      environment: {},
      print: (text) => said.push(text),
      complain: (text) => said.push(text),
      readInput: async () => new TextEncoder().encode(input),
      connect: async () => connection(send, async () => {}),
    }));
    return { exit, said: said.join("\n") };
  };
  return { app, type, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}
