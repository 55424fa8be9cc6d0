import type { Price, PricedPer } from "./entries.ts";

const per: Readonly<Record<PricedPer, string>> = {
  "million-tokens-in": "a million tokens in",
  "million-tokens-out": "a million tokens out",
  call: "a call",
  month: "a month",
};

/** "EUR 0.4 a million tokens in, EUR 1.6 a million tokens out". */
export const pricesSay = (prices: readonly Price[]): string =>
  prices.map((price) => `${price.currency} ${price.amount} ${per[price.per]}`).join(", ");
