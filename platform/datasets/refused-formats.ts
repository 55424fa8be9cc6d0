/** What a file is by its first bytes, where it is no table that can be read, and what to do instead. */
const refused: readonly { readonly magic: string; readonly at?: number; readonly says: string }[] = [
  {
    magic: "504b0304",
    says: "it is a workbook of a spreadsheet program, or a zip archive. Save its sheet as CSV, or unpack it and send one file.",
  },
  { magic: "504b0506", says: "it is an empty zip archive. Send the table itself." },
  { magic: "d0cf11e0", says: "it is a workbook of an old spreadsheet program. Save its sheet as CSV." },
  { magic: "25504446", says: "it is a PDF. Export the table as CSV from where it was made." },
  { magic: "89504e47", says: "it is a picture. Export the table as CSV from where it was made." },
  { magic: "ffd8ff", says: "it is a picture. Export the table as CSV from where it was made." },
  { magic: "47494638", says: "it is a picture. Export the table as CSV from where it was made." },
  { magic: "425a68", says: "it is packed with bzip2. Pack it with gzip or zstd, or not at all." },
  { magic: "fd377a585a00", says: "it is packed with xz. Pack it with gzip or zstd, or not at all." },
  { magic: "377abcaf271c", says: "it is packed with 7-Zip. Pack it with gzip or zstd, or not at all." },
  { magic: "04224d18", says: "it is packed with LZ4. Pack it with gzip or zstd, or not at all." },
  { magic: "52617221", says: "it is packed with RAR. Unpack it and send one file." },
  { magic: "7573746172", at: 257, says: "it is a tar archive. Unpack it and send one file." },
  { magic: "53514c69746520666f726d6174", says: "it is a SQLite database. Export the table as CSV or Parquet." },
  { magic: "4455434b", at: 8, says: "it is a DuckDB database. Export the table as CSV or Parquet." },
  { magic: "4f5243", says: "it is an ORC file. Save it as Parquet." },
  { magic: "4f626a01", says: "it is an Avro file. Save it as Parquet or NDJSON." },
  { magic: "894844460d0a", says: "it is an HDF5 file. Save its table as Parquet or CSV." },
  { magic: "934e554d5059", says: "it is an array of NumPy. Save it as Parquet or CSV." },
  { magic: "46454131", says: "it is a Feather file of the first kind. Save it as Parquet or Arrow." },
  { magic: "24464c32", says: "it is a file of SPSS. Save it as CSV." },
  { magic: "80049", says: "it is a pickle of Python. Save its table as Parquet or CSV." },
];

/** The sentence for what cannot be read; undefined for what may be a table. */
export function refusalOf(beginning: Buffer): string | undefined {
  const hex = beginning.subarray(0, 300).toString("hex");
  const known = refused.find(({ magic, at = 0 }) => hex.startsWith(magic, at * 2));
  if (known) return known.says;
  const text = beginning.subarray(0, 300).toString("latin1").trimStart().toLowerCase();
  if (/^(<!doctype html|<html)/.test(text)) return "it is a web page, perhaps one that asks to sign in. Download the file itself.";
  return text.startsWith("<?xml") ? "it is XML. Export the table as CSV." : undefined;
}
