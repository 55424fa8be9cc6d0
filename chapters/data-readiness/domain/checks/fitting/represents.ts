import { askPeople } from "../ask-people.ts";
import { ofEverySet } from "../asked-of.ts";

export const represents = askPeople({
  id: "represents",
  band: "A",
  asks: "It is like what the answer will be used on",
  question:
    "Are these rows drawn from where the answer will be used: the same customers, countries, channels, and also those that were turned away?",
  next: "Write down who and what is left out, and bring rows of those, or promise nothing for them.",
  source: "Kapoor & Narayanan (2023), sampling bias; playbook P-F2: hand-picked data",
  effort: { low: 0.5, likely: 2, high: 10, because: "to find out who is left out takes a day, to bring them takes longer" },
  ...ofEverySet,
});
