/** What JSON can hold: the only shape that crosses the wire or enters the ledger. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
