import { notFound, useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { type Day, isDay } from "#kernel";

/** One part of the path; a screen that is mounted without it shows the not-found page. */
export function useParam(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name];
  if (value === undefined) throw notFound();
  return value;
}

/** One part of the path, where there is such a part. */
export const useOptionalParam = (name: string): string | undefined =>
  (useParams({ strict: false }) as Record<string, string | undefined>)[name];

/** One word of the query, or undefined. */
export function useQueryWord(name: string): string | undefined {
  const value = (useSearch({ strict: false }) as Record<string, unknown>)[name];
  return value === undefined || value === "" ? undefined : String(value);
}

/** The day the whole product is looked at, when it is not today. Past views are for reading only. */
export function useAsOf(): Day | undefined {
  const word = useQueryWord("asOf");
  return word !== undefined && isDay(word) ? word : undefined;
}

/** Changes words of the query in place; undefined takes a word out. */
export function useSetQuery(): (words: Readonly<Record<string, string | undefined>>, how?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return (words, how) => {
    void navigate({
      to: ".",
      search: (before: Record<string, unknown>) => ({ ...before, ...words }),
      replace: how?.replace ?? false,
    } as never);
  };
}

/** Goes to another page and keeps the day looked at. */
export function useGo(): (to: string, query?: Readonly<Record<string, string | undefined>>) => void {
  const router = useRouter();
  return (to, query) => {
    const { asOf } = router.state.location.search as Record<string, unknown>;
    void router.navigate({ to, search: { ...(asOf && to.startsWith("/w/") ? { asOf } : {}), ...query } } as never);
  };
}
