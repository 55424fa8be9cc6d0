import type { ProjectKind } from "../phase/kinds.ts";

/** Everything that productionisation can consist of, over the four kinds (P-T10). */
export const parts = [
  "ingestion",
  "feature-computation",
  "training",
  "serving",
  "context",
  "prompt-and-version",
  "tools-and-permissions",
  "approval-and-undo",
  "integration",
  "data-agreement",
  "acceptance",
  "fallback",
  "evaluation-in-ci",
  "monitoring",
] as const;
export type Part = (typeof parts)[number];

/**
 * The parts of productionisation by kind; monitoring is one of each, and the last.
 *
 * A model we train and a vendor's model have those of P-T10. An agent is built on a model and acts besides: what it may touch, who approves and
 * how an action is undone take the place of context and fallback (N-5). What is bought is not built: it is joined to our systems, accepted on
 * our own cases, and can be left again; the last two are our judgement.
 */
const partsByKind: Readonly<Record<ProjectKind, readonly Part[]>> = {
  "trained-model": ["ingestion", "feature-computation", "training", "serving", "monitoring"],
  "vendor-model": ["context", "prompt-and-version", "fallback", "evaluation-in-ci", "monitoring"],
  agent: ["tools-and-permissions", "prompt-and-version", "approval-and-undo", "evaluation-in-ci", "monitoring"],
  bought: ["integration", "data-agreement", "acceptance", "fallback", "monitoring"],
};

/** The parts of a project's productionisation; those of a model we train where the kind is not recorded. */
export const partsOf = (kind: ProjectKind | null): readonly Part[] => partsByKind[kind ?? "trained-model"];

/** How a part is called, and what must be there for it to be done. */
export const partSays: Readonly<Record<Part, { readonly name: string; readonly doneWhen: string }>> = {
  ingestion: { name: "ingestion", doneWhen: "fresh data arrive by themselves, and somebody hears when they do not" },
  "feature-computation": { name: "feature computation", doneWhen: "the same code computes a feature for training and for serving" },
  training: { name: "training", doneWhen: "a model is trained by one command, from data that can be named" },
  serving: { name: "serving", doneWhen: "answers come as fast and as often as the use case needs, under real load" },
  context: { name: "context or retrieval", doneWhen: "what the model is given is current, allowed to be there, and found" },
  "prompt-and-version": { name: "prompt and model version", doneWhen: "both are pinned, under version control, and changed by review" },
  "tools-and-permissions": {
    name: "tools and permissions",
    doneWhen: "it can reach what it needs and nothing else, under an account of its own",
  },
  "approval-and-undo": { name: "approval and undo", doneWhen: "a person can approve, stop it at once, and undo what it did" },
  integration: { name: "integration", doneWhen: "it works inside the systems and the sign-in that people use already" },
  "data-agreement": { name: "data agreement", doneWhen: "what the vendor may do with our data is agreed in writing" },
  acceptance: {
    name: "acceptance on our own cases",
    doneWhen: "our own cases were run before anybody relies on it, not the vendor's demo",
  },
  fallback: { name: "fallback", doneWhen: "work goes on when the vendor is down, too slow, or gone" },
  "evaluation-in-ci": { name: "evaluation in CI", doneWhen: "a change of prompt or model runs the evaluation set before it goes out" },
  monitoring: { name: "monitoring", doneWhen: "what it does in use is measured, and a named person hears when it gets worse" },
};
