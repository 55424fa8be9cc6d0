/** One row as `copy … to stdout` writes it: fields between tabs, null as `\N`. */
export const fieldsOf = (line: string): readonly (string | null)[] =>
  line.split("\t").map((field) => (field === "\\N" ? null : field.includes("\\") ? field.replace(/\\(.)/gs, unescaped) : field));

const signs: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const unescaped = (_whole: string, sign: string): string => signs[sign] ?? sign;

/** A `bytea` field: `\x` and hexadecimal digits. */
export const bytesOf = (field: string): Buffer => Buffer.from(field.slice(2), "hex");
