import { problem } from "#kernel";

/** Someone else appended first: read again, decide again, send again. */
export const conflict = problem<{ stream: string; expected: number; found: number }>(
  "platform/conflict",
  409,
  () => "Someone else changed this a moment ago. Look at it as it is now, and try again.",
);

export const unknownKind = problem<{ kind: string; version: number }>(
  "platform/unknown-kind",
  422,
  ({ kind, version }) => `This installation does not know entries of the kind ${kind}, version ${version}. Update it, or leave them out.`,
);

export const refusedBody = problem<{ kind: string; issues: { field: string; message: string }[] }>(
  "platform/refused-entry",
  422,
  ({ kind, issues }) => `An entry ${kind} is not as it must be: ${issues.map(({ field, message }) => `${field}: ${message}`).join("; ")}.`,
);

export const earlierThanLast = problem<{ stream: string; at: string; last: string }>(
  "platform/earlier-than-last",
  422,
  ({ at, last }) => `This happened at ${at}, but the last thing on record here happened at ${last}. Give that instant or a later one.`,
);

export const notYetHappened = problem<{ at: string }>(
  "platform/not-yet-happened",
  422,
  ({ at }) => `${at} lies in the future. Give when it happened, or leave it out for now.`,
);

export const keyReused = problem<{ key: string }>(
  "platform/idempotency-key-reused",
  422,
  ({ key }) => `The Idempotency-Key ${key} was already sent with another body. Send a new key with a new request.`,
);

export const streamExists = problem<{ stream: string }>(
  "platform/stream-exists",
  409,
  ({ stream }) => `${stream} is already on record. History can only be brought in for things that this workspace does not have yet.`,
);

export const notEmpty = problem<{ workspace: string; size: number }>(
  "platform/workspace-not-empty",
  409,
  ({ size }) => `This workspace already holds ${size} entries. A whole record can only be restored into an empty one.`,
);

export const altered = problem<{ sequence: number | null; because: string }>(
  "platform/record-altered",
  422,
  ({ sequence, because }) => `${sequence === null ? "The record" : `Entry ${sequence}`} is not as it was signed: ${because}.`,
);
