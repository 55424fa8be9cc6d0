import { problem } from "#kernel";

export const MOST_BYTES = 10 * 1024 * 1024;

export const nothingToRead = problem<null>(
  "reporting/nothing-to-read",
  422,
  () => "There is no table in it; paste or choose one with at least a column of project names.",
);

export const fileTooLarge = problem<{ readonly megabytes: number }>(
  "reporting/file-too-large",
  413,
  ({ megabytes }) => `The file has ${megabytes} MB and at most 10 are read; save the one sheet with the projects as .csv.`,
);

/** A workbook that unpacks to far more than it seems: too large to be a project list, whether by accident or not. */
export const unpacksTooLarge = problem<null>(
  "reporting/unpacks-too-large",
  422,
  () => "The workbook unpacks to more than 50 MB; save the one sheet with the projects as .csv.",
);

export const otherFormat = problem<{ readonly format: string }>(
  "reporting/other-format",
  422,
  ({ format }) => `This is ${format}, which is not read; save it as .xlsx or .csv.`,
);

export const brokenWorkbook = problem<null>(
  "reporting/broken-workbook",
  422,
  () => "The workbook cannot be opened: it is damaged or protected by a password. Save it again without one, or as .csv.",
);

export const notBase64 = problem<null>(
  "reporting/not-base64",
  422,
  () => "`base64` is not base64; send the file's bytes in base64, without line breaks.",
);

export const noSuchSheet = problem<{ readonly sheet: string; readonly sheets: readonly string[] }>(
  "reporting/no-such-sheet",
  422,
  ({ sheet, sheets }) => `The workbook has no sheet “${sheet}”; it has ${sheets.map((name) => `“${name}”`).join(", ")}.`,
);

export const tableTooLarge = problem<{ readonly rows: number; readonly columns: number }>(
  "reporting/table-too-large",
  422,
  ({ rows, columns }) =>
    columns > 200
      ? `The table has ${columns} columns and at most 200 are read; keep the ones that describe the projects.`
      : `The table has ${rows.toLocaleString("en")} rows and at most 2,000 are read; keep the projects the page is about.`,
);
