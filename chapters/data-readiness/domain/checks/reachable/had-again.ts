import { askPeople } from "../ask-people.ts";
import { ofEverySet } from "../asked-of.ts";

/** A file somebody once sent is a photograph: a model in use needs the next one too. */
export const hadAgain = askPeople({
  id: "had-again",
  band: "C",
  asks: "It can be had again, by more than one person",
  question: "Can the same data be had again next month, by somebody other than who brought it now?",
  next: "Have access granted to a team rather than a person, and write down the query or the path.",
  source: "Lawrence (2017), band C: accessible; Sambasivan et al. (2021), data cascades",
  effort: { low: 0.5, likely: 1, high: 5, because: "access for a team has to be asked for, granted and tried" },
  ...ofEverySet,
});
