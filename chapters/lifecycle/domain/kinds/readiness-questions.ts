import type { ProjectKind } from "../phase/kinds.ts";

/**
 * What data assessment has to answer, by kind (P-T2, N-1, N-3). For what is not trained here the evaluation set is the data.
 */
export const readinessQuestions: Readonly<Record<ProjectKind, readonly string[]>> = {
  "trained-model": [
    "Do we have the data, for long enough back, and may we use them?",
    "Are they clean enough: complete, labelled, and the same from month to month?",
    "Which cases are rare or missing, and does that harm somebody?",
    "How many person-days until they can be trained on, as a range?",
  ],
  "vendor-model": [
    "Is there an evaluation set of real cases with right answers, large enough for the margin we will claim?",
    "Are its cases ours, without near duplicates, and not in the prompt?",
    "May what we send leave the house, and where does the vendor keep it?",
    "Is the context it will be given current, complete, and in the languages of its users?",
  ],
  agent: [
    "Are there recorded tasks, with how a person solved them, to try it on?",
    "What is the worst thing it can do, and what stops it from doing so?",
    "Which of its actions can be undone, and within what time?",
    "Is there a place where it can act without any harm?",
  ],
  bought: [
    "Which cases of our own do we try it on, and what counts as handled?",
    "What does the vendor claim, and on whose data was that measured?",
    "Which of our data does the vendor get, where are they kept, and how do we get them back?",
    "Who can change it once it is bought, and do we hear of it before?",
  ],
};
