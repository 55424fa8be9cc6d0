import type { Evidence } from "#interface";
import { type Day, longDay } from "#kernel";
import type { CheckResult } from "../../domain/index.ts";
import type { Made } from "../data-set-shown.ts";
import type { DataSetHere } from "./data-set-context.ts";

type Here = Pick<DataSetHere, "workspace" | "dataSet" | "made" | "profile">;

const measuredBy: Readonly<Record<Made["measured"], string>> = {
  here: "by this server, from a file that somebody sent",
  elsewhere: "by the command, where the data lies, and reported here",
};

/** Where the figures of a report come from: the file, what was measured of it, and the entry that says so. */
export function reportEvidence(title: string, { workspace, dataSet, made, profile }: Here): Evidence {
  const own = dataSet.versions.find(({ assessment }) => assessment === made.assessment);
  return {
    title,
    says: `Measured on ${longDay(made.measuredOn as Day)} ${measuredBy[made.measured]}: version ${made.version} of ${dataSet.name}.`,
    facts: [
      ...(profile ? [{ label: "File", value: profile.from.name }] : []),
      { label: "Rows", value: made.rows.toLocaleString("en-GB") },
      ...(own ? [{ label: "Data (SHA-256)", value: own.data }] : []),
      { label: "Profile (SHA-256)", value: made.profile },
      { label: "Report (SHA-256)", value: made.digest },
    ],
    ...(own
      ? { link: { to: `/w/${workspace}/audit`, query: { entry: String(own.cite.entry) }, words: "See the entry and its proof" } }
      : {}),
  };
}

/** Who says what a check came to: a measuring, or a person's answer. */
export function checkEvidence(check: CheckResult, here: Here): Evidence {
  if (check.by === "measured") return { ...reportEvidence(check.asks, here), says: `${check.says} ${reportEvidence("", here).says}` };
  const answer = here.dataSet.answers.find(
    (each) => each.check === check.check && (each.question === here.made.question || each.question === null),
  );
  return {
    title: check.asks,
    says: check.says,
    facts: answer ? [{ label: "Answered", value: `${answer.answer}${answer.because ? `: ${answer.because}` : ""}` }] : [],
    ...(answer
      ? { link: { to: `/w/${here.workspace}/audit`, query: { entry: String(answer.cite.entry) }, words: "See the entry and its proof" } }
      : {}),
  };
}
