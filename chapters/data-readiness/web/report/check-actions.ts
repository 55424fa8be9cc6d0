import { allChecks, type CheckResult } from "../../domain/index.ts";

/** What may be done about one check where it stands. */
export type CheckAction = "answer" | "estimate" | "work" | "waive" | "unwaive" | "age";

export const actionWords: Readonly<Record<CheckAction, string>> = {
  answer: "Answer it",
  estimate: "Estimate it",
  work: "Record work done",
  waive: "Waive it",
  unwaive: "End the waiver",
  age: "Change how long it counts",
};

/** The most fitting first. People answer what machines cannot see, leads waive, members say what work takes. */
export function checkActions(
  { check, state, on }: Pick<CheckResult, "check" | "state" | "on">,
  may: { readonly write: boolean; readonly decide: boolean },
): readonly CheckAction[] {
  if (!may.write) return [];
  return [
    ...(askedOfPeople(check) !== null && state !== "passed" ? (["answer"] as const) : []),
    ...(state === "failed" ? (["estimate", "work"] as const) : []),
    ...(may.decide && (state === "failed" || state === "not-measured") ? (["waive"] as const) : []),
    ...(may.decide && state === "waived" ? (["unwaive"] as const) : []),
    ...(on === null ? [] : (["age"] as const)),
  ];
}

/** What a person may be asked about a check; null where nothing but the data can answer. */
export const askedOfPeople = (check: string): string | null => allChecks.find(({ id }) => id === check)?.people?.asks ?? null;
