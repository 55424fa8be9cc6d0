/** How a spreadsheet says that there is nothing. */
const missing = ["", "na", "n/a", "null", "none", "nan", "-", "–", "?"];

/** SQL for: this cell holds nothing. */
export const isMissing = (cell: string): string =>
  `coalesce(lower(trim(${cell})), '') in (${missing.map((text) => `'${text}'`).join(", ")})`;

/** SQL for: this cell holds a plain number. A decimal comma, a percent sign or a currency is told to the user, never guessed. */
export const isNumber = (cell: string): string =>
  `coalesce(regexp_full_match(trim(${cell}), '[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?'), false)`;

/** SQL for its number. */
export const numberOf = (cell: string): string => `try_cast(trim(${cell}) as double)`;
