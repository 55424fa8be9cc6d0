import { type Connection, runCommand } from "#platform/command";
import { commands } from "./commands.ts";
import { connect } from "./connect.ts";

const open: Connection[] = [];

try {
  process.exitCode = await runCommand(commands, process.argv.slice(2), (json) => ({
    now: new Date(),
    json,
    environment: process.env,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
    ...(process.stderr.isTTY ? { status: (text: string) => process.stderr.write(`\r\x1b[2K${text}`) } : {}),
    readInput: async () => new Uint8Array(Buffer.concat(await process.stdin.toArray())),
    connect: async () => {
      const made = await connect();
      open.push(made);
      return made;
    },
  }));
} finally {
  await Promise.all(open.map((each) => each.close()));
}
