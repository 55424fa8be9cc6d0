/** How a bucket stands after one was asked of it. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Until there is one again; 0 when allowed. */
  readonly retryAfterSeconds: number;
}

/** A token bucket for each caller. */
export interface RateLimit {
  /** Takes one; `now` in ms from any fixed start. */
  take(caller: string, now: number): Allowance;
  /** How it stands, taking nothing. */
  look(caller: string, now: number): Allowance;
}

const MOST_CALLERS = 20_000;

/** @param perMinute How many fit in a bucket and how many a minute flow in again; 0 for no limit. */
export function rateLimit(perMinute: number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const standing = (caller: string, now: number, taken: number): Allowance => {
    if (perMinute === 0) return { allowed: true, limit: 0, remaining: 0, retryAfterSeconds: 0 };
    const bucket = buckets.get(caller) ?? { left: perMinute, at: now };
    const left = Math.min(perMinute, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
    const allowed = left >= 1;
    buckets.delete(caller);
    buckets.set(caller, { left: allowed ? left - taken : left, at: now });
    forgetOldest(buckets);
    const wait = allowed ? 0 : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
    return { allowed, limit: perMinute, remaining: Math.max(0, Math.floor(left - taken)), retryAfterSeconds: wait };
  };
  return { take: (caller, now) => standing(caller, now, 1), look: (caller, now) => standing(caller, now, 0) };
}

/** Callers are kept in the order they were last seen. */
function forgetOldest(buckets: Map<string, unknown>): void {
  if (buckets.size <= MOST_CALLERS) return;
  const oldest = buckets.keys().next();
  if (!oldest.done) buckets.delete(oldest.value);
}
