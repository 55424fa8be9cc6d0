import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMay } from "#chapters/workspace/web";
import { Breach, Due, Link, PhaseChip, ProblemNotice, Screen, Tag, today, useAsOf, useCommands, useGo, useParam } from "#interface";
import type { ProjectView } from "../contract/index.ts";
import { stepMeans, stepName } from "../domain/index.ts";
import { AccessPanel } from "./access-panel.tsx";
import { type AlsoDue, type UseAlsoDue, useNothingElse } from "./also-due-slot.ts";
import { AutonomyPanel } from "./autonomy/autonomy-panel.tsx";
import { CriteriaPanel } from "./criteria-panel.tsx";
import { DatesPanel } from "./dates-panel.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { DependenciesPanel } from "./dependencies/dependencies-panel.tsx";
import { FactsStrip } from "./facts-strip.tsx";
import { JudgementsPanel } from "./judgements-panel.tsx";
import { IterationPanel } from "./launch/iteration-panel.tsx";
import { PartsPanel } from "./launch/parts-panel.tsx";
import { ReadinessPanel } from "./launch/readiness-panel.tsx";
import { LearningsPanel } from "./learnings-panel.tsx";
import { LooksLike } from "./looks-like.tsx";
import css from "./project.module.css";
import { ProjectConditions } from "./project-conditions.tsx";
import { HereContext } from "./project-context.ts";
import { ProjectMenu } from "./project-menu.tsx";
import { ProjectStory } from "./project-story.tsx";
import { projectQuery } from "./queries.ts";
import { StartQuestions } from "./start-questions.tsx";
import { TracksPanel } from "./tracks-panel.tsx";
import { useSaid } from "./use-said.ts";
import { isHeld, phaseSays, projectSays, withoutSays } from "./words.ts";

/** What chapters above fill: a panel of theirs, and what is due beside what the project's own record tells. */
interface Slots {
  readonly beside?: ReactNode;
  readonly useAlsoDue?: UseAlsoDue;
}

/** One project: where it stands, what was said and measured, and the next thing to decide. */
export function ProjectScreen({ beside, useAlsoDue = useNothingElse }: Slots) {
  const workspace = useParam("workspace");
  const id = useParam("project");
  const asOf = useAsOf();
  const may = useMay();
  const go = useGo();
  const said = useSaid(workspace, id);
  const found = useQuery(projectQuery(workspace, id, asOf));
  const alsoDue = useAlsoDue({ workspace, asOf }).filter(({ project }) => project === id);
  useCommands([
    { title: "Back to the portfolio", group: "Here", keys: "u", run: () => go(`/w/${workspace}/portfolio`) },
    { title: "Offer evidence", group: "Here", keys: "e", run: () => press("evidence") },
    { title: "Set a criterion", group: "Here", keys: "n", run: () => press("criterion") },
    { title: "Dependencies: which projects stand on which model", group: "Here", run: () => go(`/w/${workspace}/dependencies`) },
    { title: "Decide", group: "Here", keys: "d", run: () => press("decide") },
    { title: "One more week, because …", group: "Here", keys: "w", run: () => press("extend") },
  ]);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const project = found.data;
  const day = asOf ?? today();
  const isStopped = project.standing?.value === "stopped";
  return (
    <HereContext value={{ workspace, project, today: day, may, params: { workspace, project: id }, said }}>
      <Screen
        title={project.name}
        crumb={<Link to={`/w/${workspace}/portfolio`}>Portfolio</Link>}
        says={project.name}
        note={
          <span className={css.standing}>
            {project.phase && <PhaseChip phase={phaseSays(project.phase.phase)} guess={project.phase.guessedFrom !== null} />}
            {project.research && project.phase?.phase !== "iteration" && (
              <Tag title="Technique, problem or data is not judged sound.">research</Tag>
            )}
            {isHeld(project) && <Due>{project.standsToday.says}</Due>}
            {withoutSays(project) && <Tag title="It was started so, and is marked until somebody answers.">{withoutSays(project)}</Tag>}
            {project.autonomy?.step && <Tag title={stepMeans[project.autonomy.step]}>{stepName[project.autonomy.step]}</Tag>}
            <span>{projectSays(project, day)}</span>
          </span>
        }
        actions={<ProjectMenu />}
      >
        <Needs needs={project.needs} alsoDue={alsoDue} />
        {!isStopped && <LooksLike workspace={workspace} of={{ project: id }} />}
        <FactsStrip />
        {may.write && <StartQuestions />}
        <div className={css.columns}>
          <div className={css.main}>
            <PartsPanel />
            <CriteriaPanel />
            <TracksPanel />
            <AutonomyPanel />
          </div>
          <aside className={css.side} aria-label="Dates, judgements, learnings and who may act">
            <ProjectConditions />
            {isStopped && <LearningsPanel />}
            <ReadinessPanel />
            {beside}
            <IterationPanel />
            <DatesPanel />
            <DependenciesPanel />
            {!isStopped && project.phase?.phase !== "iteration" && <JudgementsPanel />}
            {!isStopped && <LearningsPanel />}
            <AccessPanel />
          </aside>
          <div className={css.story}>
            <ProjectStory />
          </div>
        </div>
        {(may.write || may.decide) && <DecisionBar />}
      </Screen>
    </HereContext>
  );
}

function Needs({ needs, alsoDue }: { readonly needs: ProjectView["needs"]; readonly alsoDue: readonly AlsoDue[] }) {
  if (needs.length === 0 && alsoDue.length === 0) return null;
  return (
    <ul className={css.needs}>
      {needs.map((need) => (
        <li key={need.says} data-loud={isLoud(need) || undefined} data-breach={need.breach || undefined}>
          {need.breach ? <Breach>{need.says}</Breach> : <Due>{need.says}</Due>}
          <span>{need.next}</span>
        </li>
      ))}
      {alsoDue.map(({ key, says, next }) => (
        <li key={key}>
          <Due>{says}</Due>
          <span>{next}</span>
        </li>
      ))}
    </ul>
  );
}

/** What was agreed beforehand to decide it: a kill that is met, and good enough, are said in the same size. */
const isLoud = ({ what }: ProjectView["needs"][number]): boolean => what === "kill-met" || what === "minimum-viable-met";

/** A command presses the button that the page shows, so both do the same. */
function press(which: string): void {
  document.querySelector<HTMLElement>(`main [data-command="${which}"]`)?.click();
}
