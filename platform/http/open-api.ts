import { z } from "zod";
import { statusOf } from "./answer-route.ts";
import type { Can, Endpoint } from "./endpoint.ts";
import { ONE_MEGABYTE } from "./parse-request.ts";
import type { Route } from "./route.ts";

type JsonObject = { readonly [name: string]: unknown };

/** OpenAPI 3.1, made from the contracts that also parse the requests, so that it cannot say anything else. */
export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: JsonObject;
  readonly servers: readonly JsonObject[];
  readonly security: readonly JsonObject[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, JsonObject>; readonly securitySchemes: JsonObject };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: JsonObject;
  readonly responses: Readonly<Record<string, JsonObject>>;
  readonly security?: readonly JsonObject[];
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonObject;
}

const problemSchema: JsonObject = {
  type: "object",
  description: "RFC 9457, with a code to switch on, each wrong field, and details.",
  required: ["type", "title", "status", "detail", "instance", "code", "errors", "details"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "A sentence that says what to do." },
    instance: { type: "string" },
    code: { type: "string", description: "Stable; clients switch on it.", examples: ["platform/invalid-request"] },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "message"],
        properties: { field: { type: "string" }, message: { type: "string" } },
      },
    },
    details: {},
  },
};

const idempotencyKey: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key with the same body, within seven days, happens once and is answered again.",
  schema: { type: "string", minLength: 1, maxLength: 200, pattern: "^[!-~]+$" },
};

export function openApi(routes: readonly Route[], version: string): OpenApi {
  const schemas: Record<string, JsonObject> = { Problem: problemSchema };
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = route.endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: operation(route, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Pilothouse",
      version,
      description: "The record of a company's AI projects, and the judgements made from it.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ key: [] }, { basic: [] }, { session: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key, ph_…" },
        basic: { type: "http", scheme: "basic", description: "E-mail and password, or any user with an API key as the password." },
        session: { type: "apiKey", in: "cookie", name: "pilothouse.session_token" },
      },
    },
  };
}

function operation(route: Route, schemas: Record<string, JsonObject>): Operation {
  const { endpoint } = route;
  const parameters = [
    ...parametersOf(endpoint.params, "path", schemas),
    ...parametersOf(endpoint.query, "query", schemas),
    ...(route.kind === "write" ? [idempotencyKey] : []),
  ];
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    description: whoMay(endpoint.can),
    tags: [tagOf(endpoint)],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body
      ? {
          requestBody: {
            required: !endpoint.body.safeParse(undefined).success,
            content: { "application/json": { schema: schemaOf(endpoint.body, "input", schemas) } },
          },
        }
      : {}),
    ...(endpoint.takes
      ? { requestBody: { required: true, content: { [endpoint.takes]: { schema: { type: "string", format: "binary" } } } } }
      : {}),
    responses: { [String(statusOf(route))]: success(route, schemas), ...problems(route) },
    ...(endpoint.can === "anyone" ? { security: [{}, { key: [] }, { basic: [] }, { session: [] }] } : {}),
  };
}

function success({ kind, endpoint }: Route, schemas: Record<string, JsonObject>): JsonObject {
  if (kind === "stream") return { description: "Server-sent events.", content: { "text/event-stream": { schema: { type: "string" } } } };
  const files = (endpoint.produces ?? []).map((type) => [type, { schema: { type: "string", contentMediaType: type } }] as const);
  return {
    description: endpoint.summary,
    content: { "application/json": { schema: schemaOf(endpoint.reply, "output", schemas) }, ...Object.fromEntries(files) },
  };
}

function problems({ kind, endpoint }: Route): Record<string, JsonObject> {
  const inside = endpoint.path.startsWith("/api/v1/workspaces/:workspace");
  const said: Record<string, string | undefined> = {
    304: endpoint.cache ? "Nothing has changed since the ETag of If-None-Match." : undefined,
    400: "A parameter or a field is wrong, missing or unknown; `errors` names it.",
    401: "Not signed in, or with credentials that are wrong, expired or revoked.",
    403: "The role, or the key's scope, does not reach; the sentence says which would. Also a foreign page's use of a session.",
    404: inside || endpoint.params ? "There is no such thing here, or not for the caller." : undefined,
    409: kind === "write" || endpoint.method !== "GET" ? "It changed meanwhile, or the state of things does not allow it." : undefined,
    408: endpoint.takes ? "The bytes stopped coming." : undefined,
    413: endpoint.body || endpoint.takes ? `The body has more than ${endpoint.bodyLimit ?? ONE_MEGABYTE} bytes.` : undefined,
    415: endpoint.body || endpoint.takes ? `The body is not ${endpoint.takes ?? "application/json"}.` : undefined,
    422: "Well-formed and refused by a rule; the sentence says what to do.",
    429: "Too many requests; Retry-After says when to come again.",
    507: endpoint.takes ? "There is no room for it; nothing was kept." : undefined,
  };
  const told = Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(told.map(([status, description]) => [status, status === "304" ? { description } : problemReply(description)]));
}

const problemReply = (description: string): JsonObject => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

function parametersOf(schema: z.ZodType | undefined, where: "path" | "query", schemas: Record<string, JsonObject>): readonly Parameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input", schemas, true) as {
    readonly properties?: Readonly<Record<string, JsonObject>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, own]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    ...(typeof own.description === "string" ? { description: own.description } : {}),
    schema: own,
  }));
}

/** The JSON Schema of one contract object; what has a name (`.meta({ id })`) goes to the components under it. */
function schemaOf(schema: z.ZodType, io: "input" | "output", schemas: Record<string, JsonObject>, inline = false): JsonObject {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (io === "input" && zodSchema instanceof z.ZodObject && zodSchema.def.catchall === undefined)
        jsonSchema.additionalProperties = false;
      delete jsonSchema.personal;
      delete jsonSchema.sealedUntil;
    },
  }) as JsonObject & { readonly $defs?: Readonly<Record<string, JsonObject>> };
  const { $schema: _dialect, $defs = {}, ...root } = made;
  const names = new Map(Object.entries($defs).map(([id, own]) => [id, nameFor(id, own, io, schemas)]));
  for (const [id, own] of Object.entries($defs)) schemas[names.get(id) ?? id] = withoutId(renamed(own, names) as JsonObject);
  const said = renamed(root, names) as JsonObject;
  if (!inline || typeof said.$ref !== "string") return withoutId(said);
  return schemas[said.$ref.replace("#/components/schemas/", "")] ?? said;
}

/** The id itself, unless what comes in under that name differs from what goes out. */
function nameFor(id: string, own: JsonObject, io: "input" | "output", schemas: Readonly<Record<string, JsonObject>>): string {
  const there = schemas[id];
  if (there === undefined || isSameSchema(there, own)) return id;
  return io === "input" ? `${id}Input` : `${id}Output`;
}

const isSameSchema = (a: JsonObject, b: JsonObject): boolean => plainText(a) === plainText(b);
const plainText = (schema: JsonObject): string => JSON.stringify(withoutId(schema)).replaceAll("#/$defs/", "#/components/schemas/");

const withoutId = ({ id: _id, ...rest }: JsonObject): JsonObject => rest;

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== "$ref" || typeof item !== "string") return [key, renamed(item, names)];
      const id = decodeURIComponent(item.replace("#/$defs/", ""));
      return [key, `#/components/schemas/${names.get(id) ?? id}`];
    }),
  );
}

function whoMay(can: Can): string {
  if (can === "anyone") return "Open to anyone.";
  if (can === "signed-in") return "For anyone who is signed in.";
  return `Needs the permission \`${can.permission}\`: the role ${can.least} or above, and with a key that scope.`;
}

const tagOf = ({ can, path }: Endpoint): string => (typeof can === "object" ? (can.permission.split(":")[0] ?? "api") : tagOfPath(path));
const tagOfPath = (path: string): string => path.split("/")[3] ?? "api";

/** `get /api/v1/workspaces/:workspace/projects/:project` → `getWorkspacesByWorkspaceProjectsByProject`, without the prefix. */
function operationId({ method, path }: Endpoint): string {
  const parts = path
    .replace(/^\/api\/v1\//, "")
    .replace(/^workspaces\/:workspace\/?/, "workspace/")
    .split("/")
    .filter((part) => part !== "");
  const words = parts.map((part) => (part.startsWith(":") ? `By-${part.slice(1)}` : part)).join("-");
  return method.toLowerCase() + words.replace(/(?:^|-)(\w)/g, (_whole, letter: string) => letter.toUpperCase());
}
