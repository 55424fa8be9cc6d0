import { createHash } from "node:crypto";
import type { ResultFile } from "../../domain/index.ts";
import { refuse } from "./problems.ts";
import type { Read } from "./read.ts";
import { isInspect, readInspect } from "./read-inspect.ts";
import { readJunit } from "./read-junit.ts";
import { isPromptfoo, readPromptfoo } from "./read-promptfoo.ts";
import { storable } from "./said-in.ts";
import { tolerantJson } from "./tolerant-json.ts";

const ONES_READ =
  "Read are JUnit XML, promptfoo's JSON (promptfoo eval -o results.json) and Inspect AI's log as JSON (--log-format json). A table is measured with --csv; a single figure is given with --value.";

/**
 * A tool's result file, recognised by what stands in it and never by its name.
 *
 * @throws {Problem} 422 with what to do instead, for what is not recognised, not whole, or holds nothing that ran.
 */
export function readResults({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): ResultFile {
  const digest = createHash("sha256").update(bytes).digest("hex");
  return { ...storable(read(name, bytes)), digest };
}

function read(name: string, bytes: Uint8Array): Read {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    refuse(
      `${name} is a packed file. Is it an .eval log of Inspect AI? Convert it: inspect log convert LOG.eval --to json --output-dir out`,
    );
  const text = textOf(name, bytes);
  const first = text.trimStart()[0];
  if (first === "<") return readJunit(text);
  if (first === "{") {
    const value = tolerantJson(text);
    if (typeof value === "object" && value !== null) {
      if (isInspect(value)) return readInspect(value);
      if (isPromptfoo(value)) return readPromptfoo(value);
    }
  }
  return refuse(`${name} is none of the result files that are read here. ${ONES_READ}`);
}

/** UTF-8, UTF-16 with its mark, or what an XML declaration says. */
function textOf(name: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const declared = /^<\?xml[^>]{0,200}encoding=["']([\w.:-]{1,40})["']/.exec(Buffer.from(bytes.subarray(0, 300)).toString("latin1"))?.[1];
  try {
    return new TextDecoder(declared ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(`${name} is not text${declared === undefined ? " in UTF-8" : ` in ${declared}`}. ${ONES_READ}`);
  }
}
