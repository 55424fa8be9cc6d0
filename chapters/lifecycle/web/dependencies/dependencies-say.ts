import { count, sentence } from "#interface";
import type { DependenciesView } from "../../contract/index.ts";

/** The screen in a sentence: how many models, and what of them is due. */
export function dependenciesSay({ models }: DependenciesView): string {
  if (models.length === 0) return "What the projects stand on is not recorded.";
  const rows = models.flatMap(({ projects }) => projects);
  const projects = new Set(rows.map(({ project }) => project)).size;
  const near = rows.filter(({ retirementNear }) => retirementNear).length;
  const stale = rows.filter(({ staleCriteria }) => staleCriteria > 0).length;
  const due = [
    near > 0 && `${count(near, "project stands", "projects stand")} on a version that is retired within 90 days.`,
    stale > 0 && `${count(stale, "project has", "projects have")} evidence to measure again.`,
  ].filter((part) => part !== false);
  const first = `${sentence(count(projects, "project stands", "projects stand"))} on ${count(models.length, "model", "models")} of others.`;
  return [first, ...(due.length === 0 ? ["Nothing about them is due."] : due.map(sentence))].join(" ");
}
