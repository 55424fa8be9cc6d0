import { type Json, Problem } from "#kernel";

/** One field that the server would not take, and what to do about it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A `Problem` as it came over the wire (RFC 9457 with our members). A problem declared in a domain recognises it with `.is(error)`. */
export class Refusal extends Problem {
  readonly errors: readonly FieldError[];
  constructor(code: string, status: number, message: string, details: Json, errors: readonly FieldError[]) {
    super(code, status, message, details);
    this.errors = errors;
  }
}

/** Reads a problem document; whatever else answered (a proxy, an old server) still becomes a sentence. */
export function refusalFrom(status: number, body: unknown): Refusal {
  const said = isRecord(body) ? body : {};
  return new Refusal(
    text(said.code) ?? "interface/unreadable-answer",
    status,
    text(said.detail) ?? text(said.title) ?? `The server answered ${status} without saying why. Try again; if it stays, look at its log.`,
    (said.details ?? null) as Json,
    Array.isArray(said.errors) ? said.errors.filter(isFieldError) : [],
  );
}

/** What a form shows beside each of its fields. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Refusal)) return {};
  return Object.fromEntries(error.errors.map(({ field, message }) => [field.replace(/^body\./, ""), message]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value.field === "string" && typeof value.message === "string";
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
