import { count, named, sentence } from "#interface";
import type { HomeView, MeView } from "../contract/index.ts";

/** Where somebody begins: in their one workspace, or on the home over several. A sample counts only where there is nothing else. */
export function homeOf({ workspaces }: { readonly workspaces: readonly Pick<MeView["workspaces"][number], "slug" | "sample">[] }): string {
  const own = workspaces.filter(({ sample }) => !sample);
  const [only, ...more] = own.length > 0 ? own : workspaces;
  return only && more.length === 0 ? `/w/${only.slug}/portfolio` : "/home";
}

/** The home in a sentence: how many places, and where somebody is waited for. */
export function homeSays({ workspaces }: Pick<HomeView, "workspaces">): string {
  const places = workspaces.filter(({ sample }) => !sample);
  if (places.length === 0) return "You belong to no workspace of your own yet.";
  const waiting = places.filter(({ needsYou }) => needsYou.length > 0);
  const belong = `You belong to ${count(places.length, "workspace")}.`;
  return waiting.length === 0
    ? `${belong} Nothing waits for you.`
    : `${belong} ${sentence(named(waiting.map(({ name }) => name)))} ${waiting.length === 1 ? "waits" : "wait"} for you.`;
}
