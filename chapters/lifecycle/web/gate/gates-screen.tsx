import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type Column, DataTable, EmptyState, Link, ProblemNotice, Screen, Tag, Tiles, useAsOf, useGo, useParam } from "#interface";
import { type Day, longDay } from "#kernel";
import { portfolioQuery } from "../queries.ts";
import css from "./gate.module.css";
import { gatesQuery } from "./gate-query.ts";
import { outcomeName } from "./gate-says.ts";

type Looked = NonNullable<ReturnType<typeof useGates>["data"]>;
type Held = Looked["latest"][number];

const useGates = (workspace: string, asOf: Day | undefined) => useQuery(gatesQuery(workspace, asOf));

/** A gate that always opens is theatre: what the gates have come to, counted over gates and never by person. */
export function GatesScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const go = useGo();
  const found = useGates(workspace, asOf);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { says, latest, gates } = found.data;
  const to = (held: Held) => `/w/${workspace}/projects/${held.project}/gate`;
  return (
    <Screen title="Gates" says={says}>
      {gates === 0 ? (
        <NoGateYet workspace={workspace} asOf={asOf} />
      ) : (
        <>
          <Counts looked={found.data} />
          <DataTable
            title="Gates"
            remember="gates"
            columns={columnsOf(to)}
            rows={latest}
            keyOf={({ entry }) => String(entry)}
            onOpen={(held) => go(to(held))}
          />
        </>
      )}
    </Screen>
  );
}

/** Nothing is counted yet: why that is so although a story may tell of decisions, and which gate could be held now. */
function NoGateYet({ workspace, asOf }: { readonly workspace: string; readonly asOf: Day | undefined }) {
  const { data } = useInfiniteQuery(portfolioQuery(workspace, asOf));
  const waiting = (data?.pages ?? [])
    .flatMap(({ rows }) => rows)
    .filter(({ phase, standing }) => phase === "go-no-go" && standing === "under-way");
  return (
    <EmptyState
      says="A gate that is decided in Pilothouse is counted here. Decisions brought in from elsewhere stay in their project's story: nobody can check how they were made."
      action={
        waiting.length > 0 && (
          <ul className={css.earlier}>
            {waiting.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/w/${workspace}/projects/${id}/gate`}>Hold the gate of {name}</Link>
              </li>
            ))}
          </ul>
        )
      }
      example="It will read, for example: In 14 gates nobody has said no yet. 3 went on an unknown."
    />
  );
}

function Counts({ looked }: { readonly looked: Looked }) {
  const { gates, saidNo, wentOnUnknown, thresholdAfterResult, decidedAlone, overridden, unanimous, voted } = looked;
  const counts = [
    ["said no", saidNo, gates],
    ["went on an unknown", wentOnUnknown, gates],
    ["had a threshold from after the first result", thresholdAfterResult, gates],
    ["were decided alone", decidedAlone, gates],
    ["were overridden by an owner", overridden, gates],
    ["were unanimous", unanimous, voted],
  ] as const;
  return (
    <Tiles className={css.counts}>
      {counts.map(([words, count, of]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>
            {count} <span className={css.quiet}>of {of}</span>
          </dd>
        </div>
      ))}
    </Tiles>
  );
}

const columnsOf = (to: (held: Held) => string): readonly Column<Held>[] => [
  { key: "name", head: "Project", names: true, text: ({ name }) => name, cell: (held) => <Link to={to(held)}>{held.name}</Link> },
  { key: "outcome", head: "Decided", text: ({ outcome }) => outcomeName[outcome] },
  { key: "on", head: "On", text: ({ on }) => on, cell: ({ on }) => longDay(on as Day) },
  {
    key: "marks",
    head: "Marks",
    text: (held) => marksOf(held).join("; ") || null,
    cell: (held) => marksOf(held).map((mark) => <Tag key={mark}>{mark}</Tag>),
  },
];

const marksOf = ({ alone, overridden, onUnknown, thresholdAfterResult, unanimous }: Held): readonly string[] =>
  [
    overridden && "overridden",
    onUnknown && "on an unknown",
    thresholdAfterResult && "threshold after a result",
    alone && "alone",
    unanimous === false && "with dissent",
  ].filter((mark) => mark !== false);
