/** How a table was read. */
export interface TableOrigin {
  readonly name: string;
  readonly format: "csv" | "ndjson" | "json" | "parquet" | "arrow" | "postgres" | "mysql" | "clickhouse";
  readonly compression: "none" | "gzip" | "zstd";
  readonly bytes: number;
  /** SHA-256 of the bytes as they were sent. */
  readonly digest: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: boolean;
}

export interface TableColumn {
  /** As the file calls it; a second column of the same name has a number after it. */
  readonly name: string;
  /** Its column in `t`. */
  readonly cell: string;
  readonly native: "text" | "number" | "boolean" | "date-time" | "other";
}
