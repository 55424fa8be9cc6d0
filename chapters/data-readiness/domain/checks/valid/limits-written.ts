import { askPeople } from "../ask-people.ts";
import { ofEverySet } from "../asked-of.ts";

export const limitsWritten = askPeople({
  id: "limits-written",
  band: "B",
  asks: "It is written down how the data came to be, and what it cannot tell",
  question: "Is it written down how the data was collected, by whom, and what it leaves out?",
  next: "Write half a page: who collected it and what for, what is left out, what changed on the way. The datasheet has the questions.",
  source: "Lawrence (2017), band B: limitations known; Gebru et al. (2021), collection",
  effort: { low: 0.5, likely: 1, high: 3, because: "half a page, after asking whoever collected it" },
  ...ofEverySet,
});
