/** What the bytes of a file are, whatever its name says. */
export type ByteFormat = "gzip" | "zstd" | "parquet" | "arrow" | "text";

const magics: readonly (readonly [string, ByteFormat])[] = [
  ["1f8b", "gzip"],
  ["28b52ffd", "zstd"],
  ["50415231", "parquet"],
  ["4152524f5731", "arrow"],
  ["ffffffff", "arrow"],
];

export function formatOf(beginning: Buffer): ByteFormat {
  const hex = beginning.subarray(0, 8).toString("hex");
  return magics.find(([magic]) => hex.startsWith(magic))?.[1] ?? "text";
}

/** A text's format: rows of cells, a line of JSON for each row, or one list of JSON. */
export function textFormatOf(text: string): "csv" | "ndjson" | "json" {
  const start = text.trimStart();
  if (/^\[\s*([[{\]]|$)/.test(start)) return "json";
  return /^\{\s*("|\}|$)/.test(start) ? "ndjson" : "csv";
}
