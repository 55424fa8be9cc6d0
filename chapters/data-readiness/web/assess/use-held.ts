import { useState } from "react";

/** The value as it was when holding began: a form does not change under one's hands because what it sends arrives. */
export function useHeld<T>(value: T, hold: boolean): T {
  const [kept, setKept] = useState(value);
  if (hold) return kept;
  if (kept !== value) setKept(value);
  return value;
}
