import { z } from "zod";
import type { Endpoint } from "./endpoint.ts";
import { type FieldError, invalidRequest, malformedJson, tooLarge, wrongContentType } from "./problems.ts";
import { under, unknownFields } from "./unknown-fields.ts";

export const ONE_MEGABYTE = 1024 * 1024;

/** @throws {invalidRequest} with each wrong field by name. */
export function parsePart(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) {
    const extra = Object.keys(value ?? {});
    if (extra.length > 0) throw refused(extra.map((field) => ({ field, message: `This is not a ${part} here; leave it out.` })));
    return undefined;
  }
  const unprintable = badText(value, "");
  if (unprintable.length > 0) throw refused(unprintable);
  const result = schema.safeParse(value);
  const unknowns = unknownFields(schema, value).map((field) => ({ field, message: "No such field; check its spelling or leave it out." }));
  if (!result.success) {
    const wrong = result.error.issues.flatMap(fieldErrors);
    const named = new Set(wrong.map(({ field }) => field));
    throw refused([...wrong, ...unknowns.filter(({ field }) => !named.has(field))]);
  }
  if (unknowns.length > 0) throw refused(unknowns);
  return result.data;
}

const MOST_ERRORS = 20;
const LONGEST_FIELD = 200;

/** As many errors as somebody can read: an answer is never much longer than what was asked. */
function refused(errors: readonly FieldError[]) {
  const told = errors.slice(0, MOST_ERRORS).map(({ field, message }) => ({ field: field.slice(0, LONGEST_FIELD).toWellFormed(), message }));
  const more = errors.length - told.length;
  return invalidRequest({ errors: more > 0 ? [...told, { field: "", message: `And ${more} more like these.` }] : told });
}

function fieldErrors(issue: z.core.$ZodIssue): readonly FieldError[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((name) => ({ field: under(field, name), message: "No such field; check its spelling or leave it out." }));
  const message =
    issue.code === "invalid_type" && issue.input === undefined && /received undefined/.test(issue.message) ? "Is missing." : issue.message;
  return [{ field, message: /[.!?]$/.test(message) ? message : `${message}.` }];
}

const DEEPEST = 60;

/** Text that no store and no canonical form can hold (U+0000, halves of a surrogate pair), a name that objects lose, and nesting nobody means. */
function badText(value: unknown, path: string, depth = 0): readonly FieldError[] {
  if (depth > DEEPEST) return [{ field: path.slice(0, 80), message: `Is nested more than ${DEEPEST} deep.` }];
  if (typeof value === "string")
    return value.includes("\0") || !value.isWellFormed()
      ? [{ field: path, message: "Holds a character that no text has; remove it." }]
      : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => badText(item, under(path, String(at)), depth + 1));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, item]) => [
      ...(name === "__proto__" ? [{ field: under(path, name), message: "No such field; leave it out." }] : badText(name, path)),
      ...badText(item, under(path, name), depth + 1),
    ]);
  return [];
}

/** One value a name, or a list where the contract has a list. @throws {invalidRequest} on a name given twice. */
export function queryValues(search: URLSearchParams, schema: z.ZodType | undefined): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = Object.create(null);
  for (const name of new Set(search.keys())) {
    const given = search.getAll(name);
    if (isList(schema, name)) values[name] = given;
    else if (given.length > 1) throw invalidRequest({ errors: [{ field: name, message: "Is given twice; give it once." }] });
    else values[name] = given[0];
  }
  return { ...values };
}

function isList(schema: z.ZodType | undefined, name: string): boolean {
  let field: unknown = schema instanceof z.ZodObject && Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
  while (field instanceof z.ZodOptional || field instanceof z.ZodDefault) field = field.unwrap();
  return field instanceof z.ZodArray;
}

/** The body's bytes, no more than the endpoint takes. @throws {tooLarge} before the rest is read. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge({ limit });
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.byteLength;
    if (size > limit) throw tooLarge({ limit });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @returns The parsed JSON; undefined where no body is wanted, or none was sent and none is needed. */
export async function readBody(request: Request, endpoint: Endpoint): Promise<unknown> {
  const bytes = await readBytes(request, endpoint.bodyLimit ?? ONE_MEGABYTE);
  if (!endpoint.body) return undefined;
  const type = request.headers.get("content-type");
  const wanted = "application/json";
  if (bytes.byteLength > 0 && !/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type ?? ""))
    throw wrongContentType({ got: type, wanted });
  if (bytes.byteLength === 0) {
    if (endpoint.body.safeParse(undefined).success) return undefined;
    throw type === null || /json/i.test(type) ? malformedJson(null) : wrongContentType({ got: type, wanted });
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw malformedJson(null);
  }
}
