import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server of its own for one journey: free port, data in a folder of its own that is removed at the end. */
export interface Pilothouse {
  readonly url: string;
  /** As the console prints it once, for whoever started the server. */
  readonly setUpUrl: string;
  stop(): Promise<void>;
}

/** Starts the product as `npm start` does and waits until it says where it is. */
export async function startPilothouse(environment: Readonly<Record<string, string>> = {}): Promise<Pilothouse> {
  const data = mkdtempSync(join(tmpdir(), "pilothouse-journey-"));
  const server = spawn(process.execPath, ["apps/server/main.ts"], {
    env: { ...process.env, PORT: "0", PILOTHOUSE_DATA: data, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (said += chunk));
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    rmSync(data, { recursive: true, force: true });
  };
  const deadline = Date.now() + 60_000;
  const at = () => /is at (http:\/\/\S+)/.exec(said)?.[1];
  while (!at()) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`the server did not start:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  const url = (at() ?? "").replace(/\/$/, "");
  return {
    url,
    get setUpUrl() {
      return /(http:\/\/\S*(?:set-up|token)\S*)/.exec(said)?.[1] ?? url;
    },
    stop,
  };
}
