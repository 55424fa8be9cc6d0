import { type Problem, problem } from "#kernel";

/** One field and what is wrong with it. */
export type FieldError = { readonly field: string; readonly message: string };

export const invalidRequest = problem<{ errors: readonly FieldError[] }>("platform/invalid-request", 400, ({ errors }) =>
  errors.map(({ field, message }) => (field === "" ? message : `${field}: ${message}`)).join(" "),
);
export const malformedJson = problem<null>("platform/malformed-json", 400, () => "The body is not JSON; send one JSON document in UTF-8.");
export const wrongContentType = problem<{ got: string | null; wanted: string }>(
  "platform/wrong-content-type",
  415,
  ({ got, wanted }) => `Send the body as ${wanted}${got === null ? "" : `, not as ${got}`}.`,
);
export const tooLarge = problem<{ limit: number }>(
  "platform/too-large",
  413,
  ({ limit }) => `The body may have at most ${limit} bytes; send less at once.`,
);
/** The first two are said to whoever is still there to hear it. */
export const uploadBroken = problem<{ came: number | null }>(
  "platform/upload-broken",
  400,
  ({ came }) => `The file ended${came === null ? "" : ` after ${came} bytes,`} before all of it had come; send it again.`,
);
export const stoppedComing = problem<{ seconds: number }>(
  "platform/upload-stopped",
  408,
  ({ seconds }) => `Nothing more of the file came for ${seconds} s; send it again over a better line.`,
);
export const shuttingDown = problem<null>("platform/shutting-down", 503, () => "The server is stopping; send the file again in a minute.");
export const diskFull = problem<{ needed: number | null }>(
  "platform/disk-full",
  507,
  ({ needed }) =>
    `There is no room for this file on the server's disk${needed === null ? "" : `, which takes ${needed} bytes`}; nothing of it was kept. Ask whoever runs it for more room.`,
);
export const noSuchPath = problem<{ path: string }>(
  "platform/no-such-path",
  404,
  ({ path }) => `There is nothing at ${path}; /api/docs lists what there is.`,
);
export const wrongMethod = problem<{ allowed: readonly string[] }>(
  "platform/wrong-method",
  405,
  ({ allowed }) => `This address takes ${allowed.join(", ")}.`,
);
export const tooManyRequests = problem<{ seconds: number }>(
  "platform/too-many-requests",
  429,
  ({ seconds }) => `Wait ${seconds} s and try again.`,
);
export const metricsClosed = problem<null>(
  "platform/metrics-closed",
  403,
  () => "Metrics are read on the machine itself, or with the key of PILOTHOUSE_METRICS_KEY as `Authorization: Bearer …`.",
);
export const foreignOrigin = problem<{ origin: string }>(
  "platform/foreign-origin",
  403,
  ({ origin }) => `A page of ${origin} may not use your session here; open Pilothouse itself, or use an API key.`,
);
/** Also when it exists in another workspace: existence is never leaked. */
export const notFound = problem<{ what: string }>("platform/not-found", 404, ({ what }) => `There is no such ${what} here.`);
/** Not the caller's to mend, so not a Problem of a chapter: the log has the cause under the request's id. */
export const tookTooLong = problem<{ seconds: number }>(
  "platform/took-too-long",
  503,
  ({ seconds }) => `This took more than ${seconds} s and was given up; try again, or ask for less at once.`,
);

const titles: Readonly<Record<number, string>> = {
  400: "The request is not valid",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Wrong method",
  408: "Nothing more came",
  409: "Conflict",
  413: "Too large",
  415: "Wrong content type",
  422: "Refused",
  429: "Too many requests",
  500: "Internal error",
  503: "Not available",
  507: "Disk full",
};

/** RFC 9457, with our members `code`, `errors` and `details`. */
export function problemBody(wrong: Pick<Problem, "code" | "status" | "message" | "details">, instance: string) {
  const details: unknown = wrong.details;
  const errors = typeof details === "object" && details !== null && "errors" in details ? details.errors : [];
  return {
    type: `/api/docs#${wrong.code}`,
    title: titles[wrong.status] ?? "Refused",
    status: wrong.status,
    detail: wrong.message,
    instance,
    code: wrong.code,
    errors,
    details: errors === (details as { errors?: unknown } | null)?.errors && Array.isArray(errors) && errors.length > 0 ? null : details,
  };
}

export const internalError = {
  code: "platform/internal",
  status: 500,
  message: "Something failed on our side; nothing was half-written, and the log has it under this request's id.",
  details: null,
} as const;
