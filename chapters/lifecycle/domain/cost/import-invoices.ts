import { type Day, isDay, longDay, problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import type { Project } from "../project.ts";

/** What one invoice says. */
export interface InvoiceSaid {
  readonly amount: number;
  /** The rate's, where it is left out. */
  readonly currency?: string | undefined;
  readonly on: Day;
  readonly what?: string | undefined;
  readonly reference?: string | undefined;
}

/** A file that cannot be read as invoices: which line, and what it should hold. */
export const unreadableInvoices = problem<{ field: string; line: number; because: string }>(
  "lifecycle/unreadable-invoices",
  422,
  ({ line, because }) => `Line ${line} cannot be read as an invoice: ${because} Nothing was imported; mend the file and send it again.`,
);

/** Neither a list nor a file, or all of it known already. */
export const noInvoices = problem<{ field: string }>(
  "lifecycle/no-invoices",
  422,
  () => "There is no new invoice in this: each one was imported before, or the list is empty.",
);

/** An invoice is dated when it was written. */
export const invoiceAhead = problem<{ field: string; today: Day }>(
  "lifecycle/invoice-ahead",
  422,
  ({ today }) => `An invoice is dated ${longDay(today)} at the latest; what will be paid later is imported then.`,
);

/**
 * Invoices into a project's cost. One whose reference was imported before is left out, so that the same file can be sent again.
 *
 * @throws {@link noInvoices} {@link invoiceAhead}
 */
export function importInvoices(
  project: Project,
  said: readonly (InvoiceSaid & { readonly invoice: string })[],
  { today, rules }: Moment,
): readonly ProjectDraft[] {
  const known = new Set(project.cost.invoices.map(({ value }) => value.reference));
  const drafts: ProjectDraft[] = [];
  for (const { invoice, amount, currency, on, what, reference } of said) {
    if (on > today) throw invoiceAhead({ field: "on", today });
    if (reference !== undefined && known.has(reference)) continue;
    if (reference !== undefined) known.add(reference);
    const body = {
      ...{ invoice, amount, on, currency: (currency ?? rules.costRate.currency).trim().toUpperCase() },
      ...{ what: what?.trim() || null, reference: reference ?? null },
    };
    drafts.push(projectDraft(project.id, "lifecycle/invoice-imported", body));
  }
  if (drafts.length === 0) throw noInvoices({ field: "invoices" });
  return drafts;
}

const COLUMNS = ["date", "amount", "currency", "what", "reference"] as const;
const MOST_LINES = 500;
const MOST_AMOUNT = 1e12;

/**
 * Invoices out of a CSV (RFC 4180) with a header: date and amount are needed; currency, what and reference may be there; other columns are
 * passed over.
 *
 * @throws {@link unreadableInvoices} for the first line that is none.
 */
export function readInvoices(csv: string): readonly InvoiceSaid[] {
  const [header = [], ...lines] = records(csv.replace(/^\uFEFF/, ""));
  const place = (column: (typeof COLUMNS)[number]) => header.findIndex((name) => name.trim().toLowerCase() === column);
  const refuse = (line: number, because: string) => unreadableInvoices({ field: "csv", line, because });
  if (place("date") < 0 || place("amount") < 0) throw refuse(1, "the header needs the columns date and amount.");
  if (lines.length > MOST_LINES) throw refuse(MOST_LINES + 2, `at most ${MOST_LINES} invoices come at once.`);
  return lines.map((cells, index) => {
    const cell = (column: (typeof COLUMNS)[number]) => cells[place(column)]?.trim() ?? "";
    const on = cell("date");
    const amount = Number(cell("amount"));
    if (!isDay(on)) throw refuse(index + 2, `“${on.slice(0, 40)}” is no day such as 2026-05-01.`);
    if (cell("amount") === "" || !(amount >= 0 && amount <= MOST_AMOUNT)) {
      throw refuse(index + 2, `“${cell("amount").slice(0, 40)}” is no amount such as 1200.50.`);
    }
    const [currency, what, reference] = [cell("currency").slice(0, 12), cell("what").slice(0, 4000), cell("reference").slice(0, 200)];
    return { on, amount, ...(currency && { currency }), ...(what && { what }), ...(reference && { reference }) };
  });
}

/** Lines of cells; an empty line is none. A quoted cell may hold commas, line breaks and doubled quotes. */
function records(text: string): readonly (readonly string[])[] {
  const separator = (text.split("\n", 1)[0] ?? "").includes(";") ? ";" : ",";
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, "y");
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (found === null) throw unreadableInvoices({ field: "csv", line: lines.length + 1, because: "a quotation mark is not closed." });
    line.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    at = cell.lastIndex;
    if (found[3] === separator) continue;
    if (line.some((each) => each.trim() !== "")) lines.push(line);
    line = [];
    if (found[3] === "") break;
  }
  return lines;
}
