import type { Dialect } from "./dialect.ts";
import { literal, type Sandbox } from "./sandbox.ts";

/** Reads a delimited text into the table `t`, all text, columns `c0` to `cN` in file order. What does not line up is left out, and told by `reject_errors`. */
export async function loadDelimited(sandbox: Sandbox, path: string, { delimiter, header, skip, names }: Dialect): Promise<void> {
  const columns = names.map((_, at) => `'c${at}': 'VARCHAR'`).join(", ");
  const options = [
    "auto_detect = false",
    `delim = ${literal(delimiter ?? "\u0001")}`,
    `quote = '"'`,
    `escape = '"'`,
    `header = ${header}`,
    `skip = ${skip}`,
    `columns = {${columns}}`,
    "compression = 'none'",
    "store_rejects = true",
    "rejects_limit = 0",
  ];
  await sandbox.rows(`create table t as from read_csv(${literal(path)}, ${options.join(", ")})`);
}
