import { type CheckAnswer, noRoles, type PersonDays, type Roles } from "#chapters/data-readiness/domain";
import type { SampleTable } from "./sample-table.ts";
import { answerCases } from "./service-answers-cases.ts";
import { plansBefore, plansNow } from "./service-plans.ts";
import { supplierInvoices } from "./supplier-invoices.ts";

/** A version of a data set: measured on a Tuesday, so many weeks before the last. */
interface VersionStory {
  readonly version: string;
  readonly table: SampleTable;
  readonly weeksBack: number;
}

/** A data set of the sample's company, from its name to its report. */
export interface DataStory {
  readonly name: string;
  /** The project that asks. */
  readonly project: string;
  readonly question: { readonly asks: string; readonly claimedMargin: number | null };
  readonly roles: Roles;
  /** Oldest first. */
  readonly versions: readonly VersionStory[];
  /** Said on the day of the newest version. */
  readonly answers: readonly { readonly check: string; readonly answer: CheckAnswer; readonly because: string }[];
  readonly waived: { readonly check: string; readonly because: string; readonly days: number } | null;
  readonly work: readonly { readonly check: string; readonly effort: PersonDays; readonly personDays: number }[];
}

type Answer = DataStory["answers"][number];
const lawful = { check: "lawful", answer: "yes" } as const;
const hadAgain = { check: "had-again", answer: "yes" } as const;
const noneSensitive = (because: string): Answer => ({ check: "sensitive-named", answer: "yes", because });

/** Three data sets at three bands: one that serves its question, one that is valid and short of scans, one that is not yet valid. */
export const dataStories: readonly DataStory[] = [
  {
    name: "Service plans",
    project: "Cancellation warning",
    question: { asks: "Which customers will cancel their plan within 60 days?", claimedMargin: null },
    roles: {
      ...noRoles,
      ...{ target: "cancelled", identifier: "contract", time: "opened_on", split: "split", audited: "checked" },
      segments: ["region", "plan"],
    },
    versions: [
      { version: "first export", table: plansBefore, weeksBack: 12 },
      { version: "with the fees", table: plansNow, weeksBack: 0 },
    ],
    answers: [
      { ...lawful, because: "The plan's terms of 2024, paragraph 9; asked of the data protection officer." },
      { ...hadAgain, because: "A query in the contract system; Rafael and Leila have it." },
      noneSensitive("Taken out with the names; the language is the nearest to any."),
      {
        check: "limits-written",
        answer: "yes",
        because: "Half a page in the handbook: call notes are left out, moved customers count once.",
      },
      { check: "represents", answer: "yes", because: "All contracts of the five regions, the ones sold by partners too." },
    ],
    waived: null,
    work: [{ check: "missing-cells", effort: { low: 1, likely: 2, high: 5 }, personDays: 3.5 }],
  },
  {
    name: "Supplier invoices",
    project: "Invoice matching",
    question: { asks: "Does an invoice match its order without a clerk?", claimedMargin: null },
    roles: {
      ...noRoles,
      ...{ target: "matched", identifier: "invoice", time: "received_on", entity: "supplier", audited: "checked" },
      segments: ["arrives_as"],
    },
    versions: [{ version: "Half a year", table: supplierInvoices, weeksBack: 4 }],
    answers: [
      { ...lawful, because: "Our own books; the suppliers' contracts allow it." },
      { ...hadAgain, because: "An export of accounts payable, any night." },
      noneSensitive("There are companies in it and no persons."),
      { check: "limits-written", answer: "yes", because: "Written down with accounts payable: credit notes are not in it." },
    ],
    waived: { check: "split-settled", because: "The vendor's model is not trained on it; we only try it on these.", days: 90 },
    work: [],
  },
  {
    name: "Questions of customers",
    project: "Answers for customer service",
    question: { asks: "Is a drafted answer one that an agent would send?", claimedMargin: 0.05 },
    roles: {
      ...noRoles,
      segments: ["topic", "language"],
      evaluation: {
        ...{ input: "question", expected: "expected", output: "answer", judgeScore: "judge", humanScore: "agent", secondHumanScore: null },
        ...{ secondOutput: null, secondScore: null, passFrom: null, licence: "licence", hard: "hard", writtenOn: "written_on" },
      },
    },
    versions: [{ version: "160 mails", table: answerCases, weeksBack: 6 }],
    answers: [
      { ...lawful, because: "Mails to us, with names and addresses taken out by hand." },
      { ...hadAgain, because: "The service desk keeps them for two years." },
      noneSensitive("Taken out with the names; the language is the nearest to any."),
    ],
    waived: null,
    work: [],
  },
];
