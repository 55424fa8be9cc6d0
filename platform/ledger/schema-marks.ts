import { z } from "zod";

/** Which words a schema's field holds, as `personal()` and `sealed()` of the contract mark it; undefined for a plain field. */
export function markOf(schema: z.core.$ZodType): { readonly sealedUntil: string | null } | undefined {
  const meta = z.globalRegistry.get(schema);
  if (typeof meta?.sealedUntil === "string") return { sealedUntil: meta.sealedUntil };
  return meta?.personal === true ? { sealedUntil: null } : undefined;
}

/** A schema with all that its wrappers and alternatives hold: whichever of them says "personal" is believed. */
export function unwrapped(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // the union of all of zod's own types: gives `def` its cases
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return [schema, ...unwrapped(def.innerType)];
    case "pipe":
      return [schema, ...unwrapped(def.in), ...unwrapped(def.out)];
    case "lazy":
      return [schema, ...unwrapped(def.getter())];
    case "union":
      return [schema, ...def.options.flatMap(unwrapped)];
    case "intersection":
      return [schema, ...unwrapped(def.left), ...unwrapped(def.right)];
    default:
      return [schema];
  }
}

/** The schemas of one member or item, in any of the alternatives. */
export function inside(schemas: readonly z.core.$ZodType[], member: string | number): readonly z.core.$ZodType[] {
  return schemas.flatMap((schema) => {
    const { def } = (schema as z.core.$ZodTypes)._zod; // as above
    if (def.type === "object") return optional(Object.hasOwn(def.shape, member) ? def.shape[member] : def.catchall);
    if (def.type === "record") return unwrapped(def.valueType);
    if (def.type === "array") return unwrapped(def.element);
    if (def.type === "tuple") return optional(def.items[Number(member)] ?? def.rest);
    return [];
  });
}

const optional = (schema: z.core.$ZodType | null | undefined): readonly z.core.$ZodType[] => (schema ? unwrapped(schema) : []);

/** Every kind of entry that opens some field of a schema. */
export function sealsOf(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): readonly string[] {
  return unwrapped(schema).flatMap((each) => {
    if (seen.has(each)) return [];
    seen.add(each);
    const opener = markOf(each)?.sealedUntil;
    return [...(opener ? [opener] : []), ...members(each).flatMap((member) => sealsOf(member, seen))];
  });
}

function members(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // as above
  if (def.type === "object") return [...Object.values(def.shape), ...optional(def.catchall)];
  if (def.type === "record") return [def.valueType];
  if (def.type === "array") return [def.element];
  if (def.type === "tuple") return [...def.items, ...optional(def.rest)];
  return [];
}
