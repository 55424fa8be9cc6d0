import { type Draft, type Fold, problem } from "#kernel";
import type { SettingValue, WorkspaceEntry } from "./entries.ts";

export interface WorkspaceState {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Made up, says so, and may be dropped whole. */
  readonly sample: boolean;
  readonly openedAt: string;
  readonly settings: Readonly<Record<string, SettingValue>>;
}

export const workspaceFold: Fold<WorkspaceState, WorkspaceEntry> = {
  noun: "workspace/workspace",
  version: 1,
  initial: (id) => ({ id, slug: "", name: "", sample: false, openedAt: "", settings: {} }),
  evolve: (state, entry) => {
    if (entry.kind === "workspace/workspace-opened") return { ...state, ...entry.body, openedAt: entry.at };
    if (entry.kind === "workspace/setting-changed") {
      const settings = { ...state.settings, [entry.body.setting]: entry.body.value };
      return {
        ...state,
        settings,
        name: entry.body.setting === "name" && typeof entry.body.value === "string" ? entry.body.value : state.name,
      };
    }
    return state;
  },
};

const workspaceStream = (id: string): string => `workspace/workspace/${id}`;

export const openedWorkspace = (id: string, body: { slug: string; name: string; sample: boolean }): Draft => ({
  stream: workspaceStream(id),
  kind: "workspace/workspace-opened",
  version: 1,
  body,
});

export const changedSetting = (id: string, setting: string, value: SettingValue): Draft => ({
  stream: workspaceStream(id),
  kind: "workspace/setting-changed",
  version: 1,
  body: { setting, value },
});

export const notASample = problem<{ name: string }>(
  "workspace/not-a-sample",
  422,
  ({ name }) => `${name} holds your own record, which is never dropped from here; only the sample workspace can be.`,
);

/** A workspace's address from its name: "Acme & Sons" → "acme-sons". "workspace" where nothing is left. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return slug === "" ? "workspace" : slug;
}
