import { ofTables } from "../asked-of.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { roleNamed } from "../role-named.ts";

export const splitSettled: ReadinessCheck = {
  id: "split-settled",
  band: "A",
  asks: "It is settled which rows a model is tested on",
  people: { asks: "Is it written down how the test is set apart: by time, by who, and before anything is fitted?", about: "set" },
  next: "Write down how the test is set apart, before anything is fitted; by time or by who where rows hang together.",
  source: "Kapoor & Narayanan (2023): no test split, preprocessing and feature selection on all data",
  threshold: null,
  effort: { low: 0.25, likely: 0.5, high: 1, because: "an hour, and a column that says it" },
  ...ofTables,
  judge: (facts) =>
    roleNamed(facts, {
      role: "split",
      columns: [facts.profile.roles.split ?? []].flat(),
      says: (column) => `${column} says which rows are for training and which for test`,
      none: ["No column says which rows are for training and which for test.", "Name it, or answer how the test will be set apart."],
    }),
};
