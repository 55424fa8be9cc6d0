import { counted } from "../in-words.ts";
import type { OneClassAlone } from "./one-class-alone.ts";

/** More are counted and not told. */
const MOST_TOLD = 3;

/** "“body” is filled in 121 rows, and “survived” is “0” in all of them: chance would have another answer in 46." */
export function oneClassAloneSays(alone: readonly OneClassAlone[], target: string): string {
  const told = alone.slice(0, MOST_TOLD).map((each) => {
    const answer = each.label === null ? `“${target}” is the same` : `“${target}” is “${each.label}”`;
    return `${holds(each)} in ${counted(each.rows)} rows, and ${answer} in all of them: chance would have another answer in ${counted(Math.round(each.expected))}.`;
  });
  const more = alone.length - told.length;
  if (more > 0) told.push(`So it is ${more === 1 ? "once more" : `${counted(more)} times more`}.`);
  return told.join(" ");
}

function holds({ column, when, value }: OneClassAlone): string {
  if (when !== "value") return `“${column}” is ${when}`;
  return value === null ? `“${column}” is one and the same` : `“${column}” is “${value}”`;
}
