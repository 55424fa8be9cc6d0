import path from "node:path";
import { problem } from "#kernel";
import { type Command, type Terminal, type Typed, WrongUse } from "#platform/command";
import { type Config, readConfig, secretOf } from "#platform/config";
import type { Records } from "#platform/records";

/** Loaded by whoever needs it: every command would be 150 MB larger for it, and take half a second longer to start. */
const backups = () => import("#platform/backup");

const onlyThere = problem<{ url: string }>(
  "workspace/backup-on-the-machine",
  400,
  ({ url }) =>
    `A backup holds everything, so it is made and restored on the machine itself, not through ${url}. Unset PILOTHOUSE_URL, and set PILOTHOUSE_DATA or DATABASE_URL as the server has them.`,
);

/** @throws {onlyThere} */
function ownConfig({ environment }: Terminal): Config {
  const config = readConfig(environment);
  if (config.remote) throw onlyThere({ url: config.remote.url });
  return config;
}

function folderOf(typed: Typed): string {
  const [folder, ...rest] = typed.words;
  if (folder === undefined || rest.length > 0) throw new WrongUse("Name one folder.");
  return folder;
}

async function withRecords<T>(config: Config, owner: "server" | "command", act: (records: Records) => Promise<T>): Promise<T> {
  const { openRecords } = await import("#platform/records");
  const records = await openRecords({ url: config.databaseUrl, dataDir: config.dataDir, owner });
  try {
    return await act(records);
  } finally {
    await records.close();
  }
}

/** What must be kept, and is not in a backup. */
const secretPlace = ({ secret, dataDir }: Config): string => (secret ? "PILOTHOUSE_SECRET" : path.join(dataDir, "secret"));

const counted = (many: number, one: string, more: string): string => `${many.toLocaleString("en")} ${many === 1 ? one : more}`;

export const backup: Command = {
  name: "backup",
  summary: "Write everything there is into a new folder, while the server goes on: one snapshot of the database, and the files beside it.",
  usage: "FOLDER",
  examples: ["pilothouse backup /backups/pilothouse-2026-06-01", "pilothouse backup verify /backups/pilothouse-2026-06-01"],
  run: async (typed, terminal) => {
    const folder = folderOf(typed);
    const config = ownConfig(terminal);
    const secret = secretOf(config);
    const { writeBackup } = await backups();
    const { heads, copies, files } = await withRecords(config, "command", ({ pool }) =>
      writeBackup({ pool, dataDir: config.dataDir, secret, folder, now: terminal.now }),
    );
    const rows = copies.reduce((sum, copy) => sum + copy.rows, 0);
    const bytes = [...copies, ...files].reduce((sum, each) => sum + each.bytes, 0);
    const keep = secretPlace(config);
    if (terminal.json) terminal.print(JSON.stringify({ folder, workspaces: heads.length, rows, files: files.length, bytes, keep }));
    else
      terminal.print(
        `${counted(heads.length, "workspace", "workspaces")}, ${counted(rows, "row", "rows")} and ${counted(files.length, "file", "files")} are in ${folder}, ${counted(Math.ceil(bytes / 1024), "KB", "KB")}.\nKeep ${keep} as well, in another place: the backup does not hold it, and is restored with it alone.`,
      );
    return 0;
  },
};

export const backupVerify: Command = {
  name: "backup verify",
  summary: "Check a backup with nothing else at hand: every file, every row count, every entry of every workspace up to its signed head.",
  usage: "FOLDER",
  examples: ["pilothouse backup verify /backups/pilothouse-2026-06-01"],
  run: async (typed, { json, print }) => {
    const folder = folderOf(typed);
    const { manifest, rows, entries, words } = await (await backups()).verifyBackup(folder);
    const workspaces = manifest.heads.map(({ workspace, size, root }) => ({ workspace, size, root }));
    if (json) print(JSON.stringify({ madeAt: manifest.madeAt, version: manifest.version, workspaces, rows, entries, words }));
    else
      print(
        `${folder} is whole: made ${manifest.madeAt} by Pilothouse ${manifest.version}; ${counted(workspaces.length, "workspace", "workspaces")}, ${counted(entries, "entry", "entries")}, ${counted(words, "word", "words")} of people, ${counted(rows, "row", "rows")} in all.`,
      );
    return 0;
  },
};

export const backupRestore: Command = {
  name: "backup restore",
  summary: "Take a backup in where nothing is yet: accounts, keys and every workspace as they were. All of it or nothing.",
  usage: "FOLDER",
  examples: ["PILOTHOUSE_DATA=/srv/pilothouse pilothouse backup restore /backups/pilothouse-2026-06-01"],
  run: async (typed, terminal) => {
    const folder = folderOf(typed);
    const config = ownConfig(terminal);
    const secret = secretOf(config);
    const { restoreBackup } = await backups();
    // as the server of the data directory: one that runs is told apart by its lock; with a database that is given, by its connections
    const { heads, madeAt } = await withRecords(config, config.databaseUrl === undefined ? "server" : "command", (records) =>
      restoreBackup({ records, dataDir: config.dataDir, secret, folder }),
    );
    const workspaces = heads.map(({ workspace, size, root }) => ({ workspace, size, root }));
    if (terminal.json) terminal.print(JSON.stringify({ madeAt, workspaces }));
    else
      terminal.print(
        `${counted(heads.length, "workspace", "workspaces")} as of ${madeAt} ${heads.length === 1 ? "is" : "are"} back, with accounts and keys. Start the server.`,
      );
    return 0;
  },
};
