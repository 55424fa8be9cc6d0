/** "34,000 EUR", "0.0012 EUR": two digits, since an estimate that shows more looks measured. */
export const amountSays = (amount: number, currency: string): string =>
  `${Number(amount.toPrecision(2)).toLocaleString("en-GB", { maximumSignificantDigits: 2 })} ${currency}`;
