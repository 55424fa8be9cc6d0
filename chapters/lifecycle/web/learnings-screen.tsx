import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  Due,
  EmptyState,
  Figure,
  Link,
  ProblemNotice,
  Screen,
  sentence,
  useAsOf,
  useCommands,
  useParam,
  useQueryWord,
  useSetQuery,
} from "#interface";
import { type Day, longDay } from "#kernel";
import type { LearningsView } from "../contract/index.ts";
import { kindName, kinds, phaseName, phases, stopSortSays, stopSorts } from "../domain/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import css from "./learnings.module.css";
import { learningsQuery } from "./queries.ts";

const TYPING_MS = 250;

/** What was learnt, over all projects: searched in its words, narrowed by what it was, and never by whose. */
export function LearningsScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const setQuery = useSetQuery();
  const [typed, setTyped] = useState(useQueryWord("search") ?? "");
  const [search] = useDebouncedValue(typed, TYPING_MS);
  const asked = { search: search.trim(), kind: useQueryWord("kind"), phase: useQueryWord("phase"), sort: useQueryWord("sort") };
  const found = useQuery({ ...learningsQuery(workspace, asOf, asked), placeholderData: keepPreviousData });
  useCommands([
    { title: "Search the learnings", group: "Here", keys: "f", run: () => document.getElementById("search-learnings")?.focus() },
  ]);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { learnings, open, avoided, says, total } = found.data;
  const isNarrowed = asked.search !== "" || asked.kind !== undefined || asked.phase !== undefined || asked.sort !== undefined;
  const choose = (name: string, none: string, choices: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect
      aria-label={none}
      value={asked[name as "kind" | "phase" | "sort"] ?? ""}
      onChange={({ currentTarget: { value } }) => setQuery({ [name]: value || undefined }, { replace: true })}
      data={[{ value: "", label: none }, ...choices]}
    />
  );
  return (
    <Screen title="Learnings" says={says} note={savedSays(avoided)}>
      <div className={css.tools}>
        <TextInput
          id="search-learnings"
          aria-label="Search what was learnt"
          placeholder="Search what was learnt"
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            setQuery({ search: value.trim() || undefined }, { replace: true });
          }}
        />
        {choose(
          "kind",
          "Any kind",
          kinds.map((value) => ({ value, label: kindName[value] })),
        )}
        {choose(
          "phase",
          "Any phase",
          phases.map((value) => ({ value, label: phaseName[value] })),
        )}
        {choose(
          "sort",
          "Any end",
          stopSorts.map((value) => ({ value, label: stopSortSays[value] })),
        )}
      </div>
      {open.length > 0 && (
        <ul className={css.open} aria-label="Learnings that are open">
          {open.map(({ project, name, dueOn }) => (
            <li key={project}>
              <Due>Stopped, learning open</Due> <Link to={`/w/${workspace}/projects/${project}`}>{name}</Link>, due by{" "}
              {longDay(dueOn as Day)}
            </li>
          ))}
        </ul>
      )}
      {total === 0 ? (
        <EmptyState
          {...(isNarrowed
            ? { says: "Nothing fits. Search for fewer words, or any kind." }
            : {
                says: "A learning says what was believed, what was found, and what to do differently next time.",
                action: <Link to={`/w/${workspace}/portfolio`}>Open a project to record one at any time</Link>,
                example: "For example: we believed that the cameras see a whole shelf; they see its upper two boards.",
              })}
        />
      ) : (
        <ol className={css.list}>
          {learnings.map((learning) => (
            <LearningItem key={learning.cite.entry} learning={learning} workspace={workspace} />
          ))}
        </ol>
      )}
      {total > learnings.length && <p>The first {learnings.length} of them are shown; search to see the others.</p>}
    </Screen>
  );
}

function savedSays(avoided: LearningsView["avoided"]): string {
  if (avoided.length === 0) return "";
  return `What stopping saved, added up, as an estimate: ${avoided.map(({ says }) => says).join("; ")}.`;
}

function LearningItem({ learning, workspace }: { readonly learning: LearningsView["learnings"][number]; readonly workspace: string }) {
  const { project, name, kind, phase, sort, believed, found, wouldDoDifferently, cost, cite } = learning;
  const facts = [kind && kindName[kind], phase && `in ${phaseName[phase]}`, sort && stopSortSays[sort], longDay(cite.on as Day)].filter(
    Boolean,
  );
  return (
    <li className={css.item} data-row>
      <h2>
        <Link to={`/w/${workspace}/projects/${project}`}>{name}</Link>
      </h2>
      <p className={css.quiet}>{sentence(facts.join(", "))}</p>
      <p>
        <Figure evidence={citeEvidence(found ?? name, cite, workspace)}>{found ?? "erased"}</Figure>
      </p>
      <dl className={css.said}>
        <dt>Believed before</dt>
        <dd>{believed ?? "erased"}</dd>
        <dt>Next time</dt>
        <dd>{wouldDoDifferently ?? "erased"}</dd>
        {cost && (
          <>
            <dt>Cost</dt>
            <dd>
              <Figure evidence={{ title: cost.says, says: cost.assumes.join(" "), facts: [] }}>{cost.says}</Figure>
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}
