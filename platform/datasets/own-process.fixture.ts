import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unreadableTable } from "./problems.ts";
import { tempFolder } from "./temp-folder.ts";

/** What a piece of work can do, for the tests of the process it runs in. */
const deeds: Readonly<Record<string, () => unknown>> = {
  environment: () => process.env,
  folder: () => tempFolder().path,
  refuse: () => {
    throw unreadableTable({ name: "t.csv", because: "it is not." });
  },
  fail: () => {
    throw new RangeError("cannot happen");
  },
  "fail on a cell": () => JSON.parse("ada@example.org"),
  "never end": () => new Promise((resolve) => setTimeout(resolve, 60_000)),
  spin: () => {
    for (;;) Math.random();
  },
  "fill memory": async () => {
    for (const held: Buffer[] = []; ; await new Promise((resolve) => setTimeout(resolve, 5))) held.push(Buffer.alloc(4_000_000, 1));
  },
  "fill the heap": () => {
    for (const held: unknown[] = []; ; ) held.push(Array.from({ length: 1000 }, () => ({})));
  },
  "be killed": () => process.kill(process.pid, "SIGKILL"),
  exit: () => process.exit(3),
  "write and wait": async () => {
    writeFileSync(join(tmpdir(), "here"), "");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
};

export async function work(
  { deed, echo }: { readonly deed: string; readonly echo?: unknown },
  onProgress: (progress: { readonly step: string; readonly share: number }) => void,
): Promise<unknown> {
  onProgress({ step: deed, share: 0.5 });
  if (deed === "write and wait") onProgress({ step: `${process.pid} ${tmpdir()}`, share: 0.6 });
  return echo ?? deeds[deed]?.();
}
