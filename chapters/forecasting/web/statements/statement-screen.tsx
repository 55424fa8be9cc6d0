import { useQuery } from "@tanstack/react-query";
import { useMay } from "#chapters/workspace/web";
import { Due, Figure, Link, ProblemNotice, Screen, Tag, useAsOf, useCommands, useGo, useParam } from "#interface";
import { type Day, longDay } from "#kernel";
import type { StatementView } from "../../contract/index.ts";
import { statementQuery } from "../queries.ts";
import { AnswerForm } from "./answer-form.tsx";
import { AnswersPanel } from "./answers-panel.tsx";
import { endSays, ResolveStatement } from "./resolve-statement.tsx";
import css from "./statements.module.css";
import { chanceSays } from "./statements-say.ts";

/** One statement of confidence: one's own answer, the others' once it is in, and how it ended. */
export function StatementScreen() {
  const workspace = useParam("workspace");
  const id = useParam("statement");
  const asOf = useAsOf();
  const may = useMay();
  const go = useGo();
  const found = useQuery(statementQuery(workspace, id, asOf));
  useCommands([{ title: "Back to the statements", group: "Here", keys: "u", run: () => go(`/w/${workspace}/forecasts`) }]);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const statement = found.data;
  const mayResolve = statement.resolution ? may.decide : may.write;
  return (
    <Screen
      title="A statement of confidence"
      crumb={<Link to={`/w/${workspace}/forecasts`}>Forecasts</Link>}
      says={statement.claim ?? "The words of this statement were erased."}
      note={<Standing statement={statement} workspace={workspace} />}
      actions={mayResolve && <ResolveStatement statement={statement} workspace={workspace} />}
    >
      <Ended statement={statement} workspace={workspace} />
      <div className={css.columns}>
        <AnswersPanel statement={statement} />
        <section className={css.panel} aria-label="Your own answer">
          <h2>Your own answer</h2>
          <OwnAnswers statement={statement} />
          {may.write && statement.mayAnswer && <AnswerForm statement={statement} />}
          {!statement.mayAnswer && statement.own.length === 0 && <p className={css.says}>You gave none while it was open.</p>}
        </section>
      </div>
    </Screen>
  );
}

function Standing({ statement, workspace }: { readonly statement: StatementView; readonly workspace: string }) {
  const { project, resolvesOn, state, made, criterion } = statement;
  return (
    <>
      {project && <Link to={`/w/${workspace}/projects/${project.id}`}>{project.name}</Link>}
      {project && " · "}
      asked {longDay(made.on as Day)} · known by {longDay(resolvesOn as Day)}{" "}
      {criterion && <Tag title="Its evidence resolves the statement.">from a criterion</Tag>} {state === "due" && <Due>to be resolved</Due>}
    </>
  );
}

/** Every answer one gave, the newest first: a change of mind takes nothing away. */
function OwnAnswers({ statement: { own, ownPutRight } }: { readonly statement: StatementView }) {
  if (own.length === 0) return null;
  return (
    <>
      <ul className={css.said}>
        {own.toReversed().map(({ on, probability }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two answers of a day have no name of their own, and none goes away.
          <li key={own.length - at}>
            <span>{chanceSays(probability)}</span>
            <span className={css.quiet}>{longDay(on as Day)}</span>
          </li>
        ))}
      </ul>
      {ownPutRight?.known && <p className={css.quiet}>{ownPutRight.value.says} Only you see this.</p>}
    </>
  );
}

/** How it ended and what shows it; or what its criterion says, before that is written down. */
function Ended({ statement, workspace }: { readonly statement: StatementView; readonly workspace: string }) {
  const { resolution, settles } = statement;
  if (resolution === null && settles === null) return null;
  const at = (entry: number) => ({ to: `/w/${workspace}/audit`, query: { entry: String(entry) } });
  const evidence = resolution?.evidence ?? settles?.evidence ?? null;
  return (
    <section className={css.ended} aria-label="How it ended">
      <h2>How it ended</h2>
      {resolution ? (
        <>
          <p>
            <Figure
              evidence={{
                title: endSays(resolution),
                says: "Somebody said so here, with what shows it.",
                facts: [{ label: "Entry", value: String(resolution.cite.entry) }],
                link: { ...at(resolution.cite.entry), words: "See the entry and its proof" },
              }}
            >
              {endSays(resolution)}
            </Figure>
          </p>
          <p>{resolution.because ?? "The reason was erased."}</p>
          {resolution.corrects > 0 && <p className={css.quiet}>It was put right; what was said before stays in the record.</p>}
        </>
      ) : (
        settles && (
          <>
            <p>{endSays(settles)}, by its criterion.</p>
            <p>{settles.because} It is written down by itself.</p>
          </>
        )
      )}
      {evidence !== null && (
        <p>
          <Link {...at(evidence)}>See what shows it, entry {evidence}</Link>
        </p>
      )}
    </section>
  );
}
