import { longDay } from "#kernel";
import { bands, type CheckResult, type CheckState } from "../checks/check.ts";
import { counted } from "../checks/in-words.ts";
import type { ReadinessReport } from "../checks/report.ts";
import type { Profile } from "../profile/profile.ts";
import { bytesSay } from "./figure-says.ts";
import { type CheckLine, item, type ReportPart, type ReportSection, section } from "./report-shape.ts";

const asks = { C: "can it be reached, read and lawfully used", B: "is it valid", A: "does it serve this question" } as const;
const states: Readonly<Record<CheckState, string>> = {
  passed: "holds",
  failed: "fails",
  waived: "waived",
  "not-measured": "not looked at",
};

/** Every check, by band, with where it is from. */
export const everyCheck = ({ checks }: ReadinessReport): readonly ReportSection[] =>
  section(
    "checks",
    "Every check",
    bands.map((band): ReportPart | null => {
      const own = checks.filter((each) => each.band === band);
      return own.length === 0 ? null : { as: "checks", title: `Band ${band}: ${asks[band]}?`, checks: own.map(line) };
    }),
  );

const line = ({ check, asks: sentence, state, says, threshold, source, countsUntil }: CheckResult): CheckLine => ({
  check,
  asks: sentence,
  state: states[state],
  open: state === "failed" || state === "not-measured",
  says,
  rule: [
    ...(threshold === null ? [] : [`Limit: ${threshold.says}${threshold.assumed ? ", assumed" : ""}`]),
    `From: ${source}`,
    ...(countsUntil === null ? [] : [`Counts until ${longDay(countsUntil)}`]),
  ]
    .map((part) => part.replace(/\.$/, ""))
    .join(". "),
});

/** How the file was read, and what each column was taken for. */
export function howItWasRead({ from, skipped, roles, guessed, measuredOn, tookSeconds }: Profile): readonly ReportSection[] {
  const compressed = from.compression === "none" ? "" : `, ${from.compression}`;
  const facts: (readonly [string, string])[] = [
    ["File or source", `${from.name}, ${bytesSay(from.bytes)}${compressed}`],
    [
      "Read as",
      [
        from.format,
        from.encoding,
        from.delimiter === null ? null : `cells set apart by ${delimiter(from.delimiter)}`,
        from.header ? "with a header" : "without a header",
      ]
        .filter((each) => each !== null)
        .join(", "),
    ],
    ["SHA-256", from.digest],
    [
      "Measured",
      `on ${longDay(measuredOn)}, in ${tookSeconds < 1 ? "under a second" : counted(Math.round(tookSeconds), "second", "seconds")}`,
    ],
    ...rolesSay(roles, guessed),
  ];
  return section("read", "How it was read", [
    { as: "facts", facts },
    skipped.length === 0
      ? null
      : {
          as: "items",
          items: skipped.map(({ says, rows }) =>
            item({ text: says, small: rows > 1 ? `${counted(rows, "such row", "such rows")}, left out` : "left out" }),
          ),
        },
  ]);
}

const delimiter = (text: string): string => ({ ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" })[text] ?? `“${text}”`;

function rolesSay(roles: Profile["roles"], guessed: Profile["guessed"]): readonly (readonly [string, string])[] {
  const { evaluation, segments, sensitive, probabilities, ...single } = roles;
  const named = [
    ...Object.entries({ ...single, ...evaluation }).flatMap(([role, column]) =>
      typeof column === "string" ? [[role, column] as const] : [],
    ),
    ...segments.map((column) => ["segments", column] as const),
    ...sensitive.map((column) => ["sensitive", column] as const),
    ...probabilities.map(({ column }) => ["probabilities", column] as const),
  ];
  const roleNames = [...new Set(named.map(([role]) => role))];
  return roleNames.map((role) => {
    const columns = named.flatMap(([each, column]) => (each === role ? [column] : []));
    const guess = guessed.find((each) => columns.includes(each.column) && (each.role === role || `${each.role}s` === role));
    return [
      roleWord(role),
      `${columns.join(", ")}${guess === undefined ? "" : ` (a guess: ${guess.because.replace(/\.$/, "")})`}`,
    ] as const;
  });
}

/** "judgeScore" → "Judge score". */
const roleWord = (role: string): string => {
  const apart = role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${apart.charAt(0).toUpperCase()}${apart.slice(1)}`;
};

/** Defaults that somebody judged. */
export const assumed = ({ assumptions }: ReadinessReport): readonly ReportSection[] =>
  assumptions.length === 0
    ? []
    : section("assumed", "What is assumed", [{ as: "items", items: assumptions.map((text) => item({ text })) }]);
