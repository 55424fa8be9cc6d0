import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { Figure, type Moment, Story, Tag } from "#interface";
import { type Day, dayOf, day as toDay } from "#kernel";
import type { ProjectView } from "../contract/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

/** Lines told before somebody asks for the rest. */
const FIRST = 16;

/** Said left, measured right, newest first: so that one sees a promise meet its evidence. */
export function ProjectStory() {
  const { project, workspace } = useHere();
  const [whole, setWhole] = useState(false);
  const { story } = project;
  const mixed = story.some(({ imported }) => imported) && story.some(({ imported }) => !imported);
  const moments = useMemo(() => story.map((item) => momentOf(item, workspace, mixed)), [story, workspace, mixed]);
  if (moments.length === 0) return null;
  return (
    <section>
      <h2 className={css.title}>The story</h2>
      {!mixed && story[0]?.imported && <p className={css.hint}>All of it was brought in from elsewhere: it tells, and opens no gate.</p>}
      <Story moments={whole ? moments : moments.slice(0, FIRST)} />
      {!whole && moments.length > FIRST && (
        <Button variant="default" size="compact-sm" onClick={() => setWhole(true)}>
          Tell the {moments.length - FIRST} earlier lines
        </Button>
      )}
    </section>
  );
}

function momentOf(item: ProjectView["story"][number], workspace: string, mixed: boolean): Moment {
  const { entry, at, side, says, words, imported } = item;
  const on: Day = /^\d{4}-\d{2}-\d{2}T/.test(at) ? dayOf(new Date(at)) : toDay(at.slice(0, 10));
  const cite = { entry, on, recordedOn: on, by: item.by, imported };
  return {
    key: String(entry),
    on,
    side,
    what: (
      <>
        <Figure evidence={citeEvidence(says, cite, workspace)}>{says}</Figure>
        {words.map(
          ({ label, words: text }) =>
            text && (
              <q key={label} className={css.quote} title={label}>
                {text}
              </q>
            ),
        )}
      </>
    ),
    ...(imported && mixed ? { by: <Tag title="History from elsewhere: it tells, and opens no gate.">imported</Tag> } : {}),
  };
}
