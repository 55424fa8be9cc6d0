import { counted, countSays, percentSays } from "../checks/in-words.ts";
import type { Profile } from "../profile/profile.ts";
import type { LabelProfile as Labels } from "../profile/question.ts";
import { figureSays } from "./figure-says.ts";
import { item, type ReportPart, type ReportSection, section, words } from "./report-shape.ts";
import { answer } from "./what-was-measured.ts";

const kinds = { binary: "two classes", classes: "classes", number: "a number" } as const;

/** What is to be predicted. */
export function theTarget({ labels, enough, roles }: Profile): readonly ReportSection[] {
  if (roles.target === null && !labels.known) return [];
  if (!labels.known) return section("target", "What is to be predicted", [words(labels.because)]);
  const { column, kind, missing, balance, noise, audit, positive, classes } = labels.value;
  const facts: (readonly [string, string])[] = [
    [
      "Column",
      `${column}, ${kind === "classes" ? counted(classes.length, "class", "classes") : kinds[kind]}${positive === null ? "" : `; “${positive}” is taken for the positive one`}`,
    ],
    ["Without a label", missing === 0 ? "no row" : counted(missing, "row", "rows")],
    ...(balance === null
      ? []
      : [["Balance", `${figureSays(Math.round(balance * 100) / 100)}, where 1 is as many rows of each class`] as const]),
    ...(kind === "number" ? [] : classFacts(labels.value, enough)),
    [
      "Audit sample",
      answer(
        audit,
        (found) =>
          `${countSays(found.wrong)} wrong of ${countSays(found.checked)} checked: ${found.atMost === null ? `${percentSays(found.share)}, 95 % between ${percentSays(found.low)} and ${percentSays(found.high)}` : `at most ${percentSays(found.atMost)} by the rule of three`}`,
      ),
    ],
    [
      "Rows needed",
      answer(
        enough.riley,
        (riley) =>
          `${countSays(Math.ceil(riley.needed))} for ${counted(riley.parameters, "parameter", "parameters")} (Riley; ${riley.binding}), and ${countSays(riley.there)} are there`,
      ),
    ],
  ];
  const confused: ReportPart | null =
    noise.known && noise.value.confused.length > 0
      ? {
          as: "items",
          items: noise.value.confused
            .slice(0, 5)
            .map(({ given, likely, rows }) =>
              item({ text: `About ${counted(Math.round(rows), "row", "rows")} labelled ${given} are likely ${likely}.` }),
            ),
        }
      : null;
  return section("target", "What is to be predicted", [
    { as: "facts", facts },
    classes.length === 0 ? null : { as: "picture", of: { is: "classes" }, says: "Rows of each class." },
    confused,
  ]);
}

/** What only classes have. */
const classFacts = ({ contradictory, noise }: Labels, { smallestClass }: Profile["enough"]): readonly (readonly [string, string])[] => [
  [
    "Contradictory",
    answer(contradictory, (found) =>
      found.rows === 0
        ? "no rows with the same features and another label"
        : `${counted(found.rows, "row has", "rows have")} the same features as another, and another label`,
    ),
  ],
  ["Wrong labels", answer(noise, (found) => `about ${percentSays(found.share)}, by confident learning`)],
  ["Smallest class", answer(smallestClass, (found) => `${found.label}: ${counted(found.rows, "row", "rows")}`)],
];
