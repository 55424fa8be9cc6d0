import { useEffect } from "react";
import { useQueryWord, useSetQuery } from "./location.ts";

/** The size for which a screen is laid out; a projected one is enlarged until it fills the wall. */
const LAID_OUT = { width: 1280, height: 720 };
const MOST = 3;

const fitting = (): number => {
  const most = Math.min(innerWidth / LAID_OUT.width, innerHeight / LAID_OUT.height, MOST);
  return Math.max(1, Math.round(most * 20) / 20);
};

/**
 * A screen as it is projected: without the frame around it, and enlarged for the back of the room. In the address, so that the room's machine
 * can keep it. Escape leaves.
 */
export function usePresent(): readonly [presents: boolean, set: (presents: boolean) => void] {
  const presents = useQueryWord("present") === "1";
  const setQuery = useSetQuery();
  const set = (now: boolean) => setQuery({ present: now ? "1" : undefined }, { replace: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `set` is made anew on each drawing and always does the same.
  useEffect(() => {
    if (!presents) return;
    const root = document.documentElement;
    const enlarge = () => root.style.setProperty("--present-zoom", String(fitting()));
    const leave = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest("[role=dialog], input, textarea, select") !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !isElsewhere) set(false);
    };
    enlarge();
    root.dataset.present = "";
    addEventListener("resize", enlarge);
    document.addEventListener("keydown", leave);
    return () => {
      delete root.dataset.present;
      root.style.removeProperty("--present-zoom");
      removeEventListener("resize", enlarge);
      document.removeEventListener("keydown", leave);
    };
  }, [presents]);
  return [presents, set];
}
