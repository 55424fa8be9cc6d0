import { problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { type Part, partSays, partsOf } from "../kinds/parts.ts";
import { kindName, type ProjectKind } from "../phase/kinds.ts";
import type { Project } from "../project.ts";
import type { PartState } from "./entries.ts";

/** Each kind has its own parts. */
export const notAPartOfThis = problem<{ field: string; part: Part; kind: ProjectKind | null; fits: readonly Part[] }>(
  "lifecycle/not-a-part-of-this",
  422,
  ({ part, kind, fits }) =>
    `${capital(partSays[part].name)} is no part of productionisation ${kind === null ? "while no kind is chosen" : `for ${kindName[kind]}`}. Its parts are ${fits.map((each) => partSays[each].name).join(", ")}.`,
);

/** What is not needed is not needed for a reason. */
export const whyNotNeeded = problem<{ field: string }>(
  "lifecycle/why-not-needed",
  422,
  () => "Say in a few words why this part is not needed: whoever looks after it later will ask.",
);

/** Deployment is no finish (P-F4). */
export const monitoringIsNeeded = problem<{ field: string }>(
  "lifecycle/monitoring-is-needed",
  422,
  () =>
    "Monitoring is always needed: what nobody watches gets worse until a customer complains. It may be small, such as one person who looks at twenty cases a month; name them and mark it as done.",
);

/** What somebody says of one part. */
export interface PartSaid {
  readonly part: Part;
  readonly state: PartState;
  readonly why: string | null;
}

/** Says of a part that it is done, not needed, or open again. @throws {@link notAPartOfThis} {@link whyNotNeeded} {@link monitoringIsNeeded} */
export function settlePart(project: Project, { part, state, why }: PartSaid): ProjectDraft {
  const kind = project.kind?.value ?? null;
  const fits = partsOf(kind);
  if (!fits.includes(part)) throw notAPartOfThis({ field: "part", part, kind, fits });
  if (state === "not-needed" && part === "monitoring") throw monitoringIsNeeded({ field: "state" });
  const words = why?.trim() ?? "";
  if (state === "not-needed" && words === "") throw whyNotNeeded({ field: "why" });
  return projectDraft(project.id, "lifecycle/part-settled", { part, state, why: words === "" ? null : words });
}

const capital = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());
