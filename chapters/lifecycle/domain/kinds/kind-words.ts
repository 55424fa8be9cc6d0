import type { ProjectKind } from "../phase/kinds.ts";

/** What screens, commands and sentences call things that differ from kind to kind, so that none shows a field that does not fit. */
export interface KindWords {
  /** How it comes to its users: the label, the question at the start, the same as a clause, an answer as an example. */
  readonly path: { readonly label: string; readonly asks: string; readonly clause: string; readonly example: string };
  /** The question for the weeks of productionisation. */
  readonly timelineAsks: string;
  /** An answer to "what would stop it?". */
  readonly killExample: string;
  /** A number that a criterion of this kind would be about, and a criterion as one says it. */
  readonly metricExample: string;
  readonly criterionExample: string;
  /** How such a number is computed. */
  readonly estimatorExample: string;
  /** What keeps it good after the launch: a model of ours is trained again; what others change under us is evaluated again. */
  readonly upkeep: { readonly noun: string; readonly act: string; readonly done: string; readonly each: string };
  /** What a thing it depends on is called: a model, or a product. */
  readonly dependsOn: string;
}

const reEvaluated = { noun: "re-evaluation", act: "Record a re-evaluation", done: "Evaluated again", each: "evaluated again" } as const;

const words: Readonly<Record<ProjectKind, KindWords>> = {
  "trained-model": {
    path: {
      label: "Way to production",
      asks: "How would it reach production?",
      clause: "how it would reach production",
      example: "a nightly batch into the CRM, run by the platform team",
    },
    timelineAsks: "How many weeks may productionisation take?",
    killExample: "recall on new customers still below 0.7 after four weeks",
    metricExample: "recall",
    criterionExample: "recall on new customers ≥ 0.8 by 12 March",
    estimatorExample: "point estimate on the held-out set",
    upkeep: { noun: "retraining", act: "Record a retraining", done: "Retrained", each: "retrained" },
    dependsOn: "Model",
  },
  "vendor-model": {
    path: {
      label: "Way to production",
      asks: "How would it reach production?",
      clause: "how it would reach production",
      example: "a draft beside each mail in the service desk, which a person sends",
    },
    timelineAsks: "How many weeks may productionisation take?",
    killExample: "more than 2 in 100 answers invent a price, on 400 real questions",
    metricExample: "answers that are right",
    criterionExample: "answers that are right ≥ 0.8 on 400 real questions",
    estimatorExample: "share judged right by two people, on the evaluation set",
    upkeep: reEvaluated,
    dependsOn: "Model",
  },
  agent: {
    path: {
      label: "Way to production",
      asks: "How would it reach production?",
      clause: "how it would reach production",
      example: "first it suggests in the buyers' mailbox, then it acts once a buyer approves",
    },
    timelineAsks: "How many weeks may productionisation take?",
    killExample: "one wrong order placed in 300 trial runs",
    metricExample: "tasks done right, end to end",
    criterionExample: "tasks done right, end to end ≥ 0.9 on 100 trial runs",
    estimatorExample: "share of trial runs whose end state is right",
    upkeep: reEvaluated,
    dependsOn: "Model",
  },
  bought: {
    path: {
      label: "How it gets into use",
      asks: "How does it get into use?",
      clause: "how it gets into use",
      example: "switched on for one branch, inside the system they work in already",
    },
    timelineAsks: "How many weeks may it take to get into use?",
    killExample: "our own cases fall more than 10 points short of what the vendor claims",
    metricExample: "our own cases handled right",
    criterionExample: "our own cases handled right ≥ 0.9 on 200 of them",
    estimatorExample: "share of our own cases, checked by hand",
    upkeep: reEvaluated,
    dependsOn: "Product",
  },
};

/** The words of a kind; those of a model we train where it is not recorded. */
export const wordsOf = (kind: ProjectKind | null): KindWords => words[kind ?? "trained-model"];
