import type { SourceEngine } from "./source.ts";

/** Words that no SELECT needs, and that write or reach elsewhere where a database lets them. */
const words: Readonly<Record<SourceEngine, readonly string[]>> = {
  postgres: ["into", "copy", "lo_import", "lo_export", "dblink", "pg_read_file", "pg_read_binary_file", "pg_ls_dir", "pg_sleep"],
  mysql: ["into", "outfile", "dumpfile", "load_file", "sleep", "benchmark", "get_lock"],
  clickhouse: [
    ...[
      "into",
      "outfile",
      "settings",
      "format",
      "url",
      "urlcluster",
      "file",
      "filecluster",
      "s3",
      "s3cluster",
      "gcs",
      "oss",
      "cosn",
      "hdfs",
    ],
    ...[
      "hdfscluster",
      "remote",
      "remotesecure",
      "cluster",
      "clusterallreplicas",
      "mysql",
      "postgresql",
      "mongodb",
      "redis",
      "sqlite",
      "jdbc",
    ],
    ...[
      "odbc",
      "executable",
      "azureblobstorage",
      "azureblobstoragecluster",
      "deltalake",
      "iceberg",
      "hudi",
      "input",
      "dictionary",
      "sleep",
    ],
    ...["sleepeachrow", "catboostevaluate"],
  ],
};

/** Functions by how their names begin: they read files, other hosts or statements in texts, write, wait, or meddle with others. */
const calls: Readonly<Record<SourceEngine, RegExp>> = {
  postgres:
    /^(pg_(sleep|read|ls|file|stat_file|terminate|cancel|notify|advisory|try_advisory|logical|replication|create|drop|switch|reload|rotate|promote|backup|export)|lo_|dblink|set_config|nextval|setval|ts_stat|ts_rewrite|(query|cursor|table|schema|database)_to_xml)/,
  mysql: /^(sys_|master_pos|source_pos|wait_for|release_|is_(free|used)_lock|lock$)/,
  clickhouse: /^(iceberg|deltalake|paimon|hive|ytsaurus|arrowflight|prometheus|timeseries|mergetree|dictget|dicthas|loop|filesystem)/,
};

/** What takes locks on rows is no reading. */
const locks = /\bfor\s+(?:no\s+key\s+|key\s+)?(?:update|share)\b|\block\s+in\s+share\b/;

/** The first word of a statement that is closed to its engine; undefined where there is none. */
export function closedIn(plain: string, engine: SourceEngine): string | undefined {
  const text = plain.toLowerCase();
  const called = [...text.matchAll(/([a-z_][a-z0-9_]*)\s*\(/g)].map(([, name = ""]) => name);
  return (
    text.match(/[a-z_][a-z0-9_]*/g)?.find((one) => words[engine].includes(one)) ??
    called.find((one) => calls[engine].test(one)) ??
    locks.exec(text)?.[0]
  );
}
