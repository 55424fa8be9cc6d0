import { problem } from "#kernel";

export const damaged = problem<{ place: string; because: string }>(
  "platform/backup-damaged",
  422,
  ({ place, because }) =>
    `This backup is not as it was made: ${place}: ${because}. Take an earlier one, or copy it anew from where it was made.`,
);
export const alreadyThere = problem<{ folder: string }>(
  "platform/backup-exists",
  409,
  ({ folder }) => `${folder} is there already, and a backup is never written over. Name a new folder, such as one with today's date.`,
);
export const otherTables = problem<{ version: string; theirs: string; ours: string }>(
  "platform/backup-of-other-tables",
  409,
  ({ version, theirs, ours }) =>
    `This backup was made by Pilothouse ${version} with the tables of ${theirs}; this one has those of ${ours}. Restore it with the version that made it, then upgrade.`,
);
export const notEmptyHere = problem<{ tables: readonly string[] }>(
  "platform/not-empty",
  409,
  ({ tables }) =>
    `There is something here already (in ${tables.join(", ")}), and a backup is restored only where nothing is. Name an empty data directory by PILOTHOUSE_DATA, or an empty database by DATABASE_URL.`,
);
export const serversThere = problem<{ many: number }>(
  "platform/servers-running",
  409,
  ({ many }) =>
    `${many} Pilothouse ${many === 1 ? "connection uses" : "connections use"} this database. Stop the servers, restore, start them again.`,
);
export const otherSecret = problem<null>(
  "platform/backup-other-secret",
  409,
  () =>
    "The keys in this backup were encrypted under another secret. Put the file `secret` that was kept beside it into the data directory, or set PILOTHOUSE_SECRET to it, and restore again.",
);
export const fileInTheWay = problem<{ path: string }>(
  "platform/file-in-the-way",
  409,
  ({ path }) => `The data directory has another ${path} already. Restore into an empty data directory.`,
);
