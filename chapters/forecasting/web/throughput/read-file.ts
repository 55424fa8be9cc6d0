import { today } from "#interface";
import { type LogRead, type LogReading, looksLikeJson, readLog, rowsOfJson } from "../../domain/index.ts";

/** A file's text: UTF-8, else as older spreadsheets write it (Windows-1252). */
export function textOfBytes(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A log as it is read in this browser: titles and names do not leave it. */
export async function readHere(text: string, chosen: LogReading): Promise<LogRead> {
  if (looksLikeJson(text)) return readLog(rowsOfJson(text), today(), chosen);
  const { default: Papa } = await import("papaparse");
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { header: false, skipEmptyLines: false });
  return readLog(
    data.map((cells, at) => ({ number: at + 1, cells })),
    today(),
    chosen,
  );
}
