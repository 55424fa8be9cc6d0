import { percent } from "#charts";
import { count } from "#interface";
import { known } from "#kernel";
import type { AssociationMeasure, Profile } from "../../domain/index.ts";
import type { Fact } from "./facts.tsx";
import { mapped } from "./labels-say.ts";

export const associationName: Readonly<Record<AssociationMeasure, string>> = {
  pearson: "Pearson’s r",
  spearman: "Spearman’s rank",
  "cramers-v": "Cramér’s V",
  "correlation-ratio": "correlation ratio",
};

const sizes = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** "57.5 MB". */
export function sizeSays(bytes: number): string {
  const step = Math.min(sizes.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** step).toLocaleString("en-GB", { maximumSignificantDigits: 3 })} ${sizes[step]}`;
}

/** Rows, columns, and what was left out, in a sentence. */
export function setSays({ rows, columns, skipped, from, set }: Profile): string {
  const left = skipped.reduce((sum, each) => sum + each.rows, 0);
  const out = left === 0 ? "none was left out" : `${count(left, "row")} ${left === 1 ? "was" : "were"} left out`;
  const twice =
    set.duplicates.rows === 0
      ? "no row stands twice"
      : `${count(set.duplicates.rows, "row")} ${set.duplicates.rows === 1 ? "repeats" : "repeat"} an earlier one`;
  return `${count(rows, "row")} and ${count(columns.length, "column")} in ${from.name}; ${out}, ${twice}.`;
}

export function setFacts({ rows, set: { duplicates, nearDuplicates, completeRows, missingTogether } }: Profile): readonly Fact[] {
  const pair = missingTogether[0];
  return [
    {
      label: "Rows that repeat an earlier one",
      value: known(
        duplicates.rows === 0
          ? "none"
          : `${duplicates.rows.toLocaleString("en-GB")} in ${count(duplicates.groups, "group")}${duplicates.most === null ? "" : `, one ${duplicates.most.toLocaleString("en-GB")} times`}`,
      ),
    },
    {
      label: "Rows that nearly repeat another",
      value: mapped(nearDuplicates, (near) =>
        near.rows === 0 ? "none" : `${near.rows.toLocaleString("en-GB")} in ${count(near.groups, "group")}, by ${near.by}`,
      ),
    },
    {
      label: "Rows with nothing missing",
      value: known(`${completeRows.toLocaleString("en-GB")}${rows > 0 ? ` (${percent(completeRows / rows)})` : ""}`),
    },
    ...(pair
      ? [{ label: "Missing together", value: known(`${pair.a} and ${pair.b}, in ${percent(pair.share)} of the rows that miss either`) }]
      : []),
  ];
}

const delimiterName: Readonly<Record<string, string>> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars", " ": "spaces" };

/** How the bytes were read. */
export function readFacts({ from, tookSeconds }: Profile): readonly Fact[] {
  const { format, compression, bytes, encoding, delimiter, header } = from;
  return [
    { label: "File", value: known(`${from.name}, ${sizeSays(bytes)}`) },
    { label: "Format", value: known(`${format.toUpperCase()}${compression === "none" ? "" : `, ${compression}`}`) },
    ...(encoding === null ? [] : [{ label: "Letters", value: known(encoding) }]),
    ...(delimiter === null ? [] : [{ label: "Cells apart by", value: known(delimiterName[delimiter] ?? delimiter) }]),
    ...(delimiter === null
      ? []
      : [{ label: "First line", value: known(header ? "names of the columns" : "data; the columns are numbered") }]),
    { label: "Measured in", value: known(`${tookSeconds.toLocaleString("en-GB", { maximumSignificantDigits: 2 })} s`) },
  ];
}
