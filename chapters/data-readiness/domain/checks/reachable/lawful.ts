import { askPeople } from "../ask-people.ts";
import { ofEverySet } from "../asked-of.ts";

/** Whose it is, and what allows the use. */
export const lawful = askPeople({
  id: "lawful",
  band: "C",
  asks: "It is known whose the data is, and the use is lawful",
  question: "Is it known whose the data is, and what allows this use: a contract, consent, a licence, another legal basis?",
  next: "Ask whose the data is and whoever looks after data protection; write down what allows the use.",
  source: "Lawrence (2017), band C: legal; GDPR art. 6",
  effort: { low: 0.5, likely: 2, high: 10, because: "a question to legal takes an hour to write and weeks to come back" },
  ...ofEverySet,
});
