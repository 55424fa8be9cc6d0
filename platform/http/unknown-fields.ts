import { z } from "zod";

/**
 * Names of fields in `value` that `schema` does not know, as paths: contracts are closed, also below the top, so that a misspelt field is
 * refused instead of lost. Objects declared loose or with a catch-all take any.
 */
export function unknownFields(schema: z.core.$ZodType, value: unknown, path = ""): readonly string[] {
  if (schema instanceof z.ZodObject) return isPlain(value) ? ofObject(schema, value, path) : [];
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, at) => unknownFields(schema.element, item, under(path, String(at))));
  if (schema instanceof z.ZodRecord && isPlain(value))
    return Object.entries(value).flatMap(([name, item]) => unknownFields(schema.valueType, item, under(path, name)));
  if (schema instanceof z.ZodUnion)
    return fewest(
      schema.options.map((option) => [option, unknownFields(option, value, path)]),
      value,
    );
  if (schema instanceof z.ZodPipe) return unknownFields(schema.in, value, path);
  if (schema instanceof z.ZodLazy) return unknownFields(schema.unwrap(), value, path);
  if (isWrapper(schema)) return unknownFields(schema.unwrap(), value, path);
  return [];
}

function ofObject(schema: z.ZodObject, value: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const open = schema.def.catchall !== undefined && !(schema.def.catchall instanceof z.ZodNever);
  return Object.entries(value).flatMap(([name, item]) => {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (field) return unknownFields(field, item, under(path, name));
    return open ? [] : [under(path, name)];
  });
}

/** Of the options of a union, what the one says that takes the value; else nothing, since parsing will complain by itself. */
function fewest(options: readonly (readonly [z.core.$ZodType, readonly string[]])[], value: unknown): readonly string[] {
  const taking = options.filter(([option]) => z.safeParse(option, value).success).map(([, names]) => names);
  return taking.sort((a, b) => a.length - b.length)[0] ?? [];
}

const isWrapper = (schema: z.core.$ZodType): schema is z.core.$ZodType & { unwrap(): z.core.$ZodType } =>
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodPrefault ||
  schema instanceof z.ZodReadonly ||
  schema instanceof z.ZodNonOptional;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const under = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);
