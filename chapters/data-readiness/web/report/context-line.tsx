import { NativeSelect } from "@mantine/core";
import { Due, Figure, Link, sentence, useQueryWord, useSetQuery } from "#interface";
import { CitedBy } from "../attach/cited-by.tsx";
import { AskQuestion } from "./ask-question.tsx";
import { reportEvidence } from "./cite-report.ts";
import { ageSays, questionChoices, versionChoices } from "./context-says.ts";
import { useDataSet } from "./data-set-context.ts";
import css from "./report.module.css";

/** Which version, and for which question: everything else on the page follows from these. */
export function ContextLine() {
  const { dataSet, made, may } = useDataSet();
  const setQuery = useSetQuery();
  const word = useQueryWord("question");
  return (
    <div className={css.context}>
      <span>
        <label htmlFor="shown-version">Version</label>
        <NativeSelect
          id="shown-version"
          size="xs"
          value={made.version}
          onChange={({ currentTarget: { value } }) => setQuery({ version: value === dataSet.versions[0]?.version ? undefined : value })}
          data={versionChoices(dataSet.versions)}
        />
      </span>
      <span>
        <label htmlFor="shown-question">Question</label>
        <NativeSelect
          id="shown-question"
          size="xs"
          value={made.question ?? word ?? "none"}
          onChange={({ currentTarget: { value } }) => setQuery({ question: value })}
          data={questionChoices(dataSet.questions)}
        />
      </span>
      {may.write && <AskQuestion />}
    </div>
  );
}

/** How old it is, whom it is for, and which criteria stand on it. */
export function StandsFor() {
  const here = useDataSet();
  const { dataSet, made, today, workspace } = here;
  return (
    <p className={css.stands}>
      <span>
        <Figure evidence={reportEvidence("When it was measured", here)}>{sentence(ageSays(made, today))}</Figure>
      </span>
      {dataSet.projects.length > 0 && (
        <span>
          for{" "}
          {dataSet.projects.map(({ project, name }, at) => (
            <span key={project}>
              {at > 0 && ", "}
              <Link to={`/w/${workspace}/projects/${project}`}>{name ?? "a project you may not see"}</Link>
            </span>
          ))}
        </span>
      )}
      <CitedBy />
      {dataSet.retired && <Due>Retired: it is read, and not added to</Due>}
    </p>
  );
}
