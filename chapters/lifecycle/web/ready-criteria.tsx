import { Button } from "@mantine/core";
import { type ReadyCriterion, readyCriteria } from "../domain/index.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

/** What a criterion to begin from puts into the form; what only the business can know stays empty. */
export const filledWith = ({
  role,
  metric,
  comparison,
  threshold,
  unit,
  minimumSample,
  phase,
}: ReadyCriterion): Record<string, string> => ({
  ...{ role, metric, comparison, phase, decidedBy: "figure" },
  threshold: threshold === null ? "" : String(threshold),
  unit: unit ?? "",
  minimumSample: minimumSample === null ? "" : String(minimumSample),
});

interface Props {
  readonly chosen: ReadyCriterion | undefined;
  readonly onChoose: (ready: ReadyCriterion) => void;
}

/** Criteria to begin from, for this kind of project: one click fills the form, somebody confirms the threshold and gives the reason. */
export function ReadyCriteria({ chosen, onChoose }: Props) {
  const { project } = useHere();
  const taken = new Set(project.criteria.filter(({ withdrawn }) => withdrawn === null).map(({ terms }) => terms.metric));
  const offered = readyCriteria(project.kind?.value ?? null).filter(({ metric }) => !taken.has(metric));
  if (project.kind === null || offered.length === 0) return null;
  return (
    <div>
      <p className={css.hint}>Begin from one that fits this kind of project:</p>
      <div className={css.headActions}>
        {offered.map((ready) => (
          <Button
            key={ready.id}
            size="compact-sm"
            variant={ready.id === chosen?.id ? "light" : "default"}
            aria-pressed={ready.id === chosen?.id}
            onClick={() => onChoose(ready)}
          >
            {ready.metric}
          </Button>
        ))}
      </div>
    </div>
  );
}
