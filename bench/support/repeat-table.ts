import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** Writes a table whose rows are these lines over and over, after its header. */
export async function repeatTable(
  to: string,
  { header, lines, rows }: { readonly header: string; readonly lines: readonly string[]; readonly rows: number },
) {
  const out = createWriteStream(to);
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, "drain");
  };
  await write(`${header}\n`);
  const all = `${lines.join("\n")}\n`;
  for (let left = rows; left > 0; left -= lines.length) await write(left >= lines.length ? all : `${lines.slice(0, left).join("\n")}\n`);
  out.end();
  await finished(out);
}

/** Writes a wide table: of ten columns four hold fractions, three whole numbers, two a category, one a day; one cell in fifty is missing. */
export async function wideTable(to: string, { columns, rows }: { readonly columns: number; readonly rows: number }) {
  const out = createWriteStream(to);
  out.write(`${Array.from({ length: columns }, (_, at) => `c${at}`).join(",")}\n`);
  let seed = 20261122;
  const dice = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const cell = (at: number): string => {
    const thrown = dice();
    if (thrown < 0.02) return "";
    if (at % 10 < 4) return (thrown * 1000 * (at + 1)).toFixed(3);
    if (at % 10 < 7) return String(Math.floor(thrown * 10_000));
    if (at % 10 < 9) return `kind ${Math.floor(thrown * (5 + (at % 30)))}`;
    return new Date(1.7e12 + Math.floor(thrown * 1000) * 86_400_000).toISOString().slice(0, 10);
  };
  for (let row = 0; row < rows; row++) {
    const line = `${Array.from({ length: columns }, (_, at) => cell(at)).join(",")}\n`;
    if (!out.write(line)) await once(out, "drain");
  }
  out.end();
  await finished(out);
}
