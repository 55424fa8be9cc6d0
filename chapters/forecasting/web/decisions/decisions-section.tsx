import { useQuery } from "@tanstack/react-query";
import { shareRange } from "#charts";
import { Figure, Picture, ProblemNotice, Unknown, useAsOf } from "#interface";
import { decisionQualityQuery } from "../queries.ts";
import { groupName } from "../track-record/record-says.ts";
import { CountedList } from "./counted-list.tsx";
import css from "./decisions.module.css";
import { type DecisionTile, decisionsSay, decisionTiles } from "./decisions-say.ts";

/** How decisions were taken and what came of them: of the organisation, and of kinds of project. Nobody's. */
export function DecisionsSection({ workspace }: { readonly workspace: string }) {
  const asOf = useAsOf();
  const found = useQuery(decisionQualityQuery(workspace, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { organisation, kinds } = found.data;
  return (
    <section className={css.section} aria-label="Decisions">
      <h2>Decisions</h2>
      <p>{decisionsSay(organisation)}</p>
      <Tiles tiles={decisionTiles(organisation)} workspace={workspace} />
      {kinds.map(({ name, quality }) => (
        <details key={name} className={css.kind}>
          <summary>{groupName(name)}</summary>
          {quality.known ? (
            <Tiles tiles={decisionTiles(quality.value)} workspace={workspace} />
          ) : (
            <p className={css.quiet}>{quality.because}</p>
          )}
        </details>
      ))}
    </section>
  );
}

function Tiles({ tiles, workspace }: { readonly tiles: readonly DecisionTile[]; readonly workspace: string }) {
  return (
    <div className={css.tiles}>
      {tiles.map((tile) => (
        <section key={tile.title} className={css.tile} aria-label={tile.title}>
          <h3>{tile.title}</h3>
          {tile.figure === null ? (
            <Unknown what="not yet" because={tile.says} />
          ) : (
            <>
              <div className={css.figure}>
                <Figure
                  beside={tile.beside}
                  evidence={{
                    title: `${tile.title}: ${tile.figure}`,
                    says: tile.says,
                    facts: [{ label: tile.counts, value: <CountedList counted={tile.counted} workspace={workspace} /> }],
                  }}
                >
                  {tile.figure}
                </Figure>
              </div>
              {tile.share && <Share title={tile.title} share={tile.share} />}
              <p className={css.quiet}>{tile.says}</p>
            </>
          )}
          {tile.figure === null && tile.counted.length > 0 && (
            <details>
              <summary className={css.quiet}>{tile.counts}</summary>
              <CountedList counted={tile.counted} workspace={workspace} />
            </details>
          )}
        </section>
      ))}
    </div>
  );
}

function Share({ title, share }: { readonly title: string; readonly share: NonNullable<DecisionTile["share"]> }) {
  return <Picture draw={(width) => shareRange({ name: title, ...share, against: null }, { width })} about={240} />;
}
