import { useQuery } from "@tanstack/react-query";
import { shareRange } from "#charts";
import { Figure, Picture, ProblemNotice, Tiles, useAsOf } from "#interface";
import { decisionQualityQuery } from "../queries.ts";
import { groupName } from "../track-record/record-says.ts";
import { CountedList } from "./counted-list.tsx";
import css from "./decisions.module.css";
import { type DecisionTile, decisionsSay, decisionTiles, hiddenKindsSay } from "./decisions-say.ts";

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
      <DecisionTiles tiles={decisionTiles(organisation)} workspace={workspace} />
      {kinds.map(({ name, quality }) =>
        quality.known ? (
          <details key={name} className={css.kind}>
            <summary>{groupName(name)}</summary>
            <DecisionTiles tiles={decisionTiles(quality.value)} workspace={workspace} />
          </details>
        ) : null,
      )}
      {kinds.some(({ quality }) => !quality.known) && <p className={css.quiet}>{hiddenKindsSay(kinds)}</p>}
    </section>
  );
}

/** What is known, each in its tile; what cannot be said yet is folded, with what there is of it. */
function DecisionTiles({ tiles, workspace }: { readonly tiles: readonly DecisionTile[]; readonly workspace: string }) {
  const shown = tiles.filter(({ figure }) => figure !== null);
  const waiting = tiles.filter(({ figure }) => figure === null);
  return (
    <>
      {shown.length > 0 && (
        <Tiles as="div" wide>
          {shown.map((tile) => (
            <Tile key={tile.title} tile={tile} workspace={workspace} />
          ))}
        </Tiles>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>What cannot be said yet</summary>
          <ul className={css.waiting}>
            {waiting.map(({ title, says, counted }) => (
              <li key={title}>
                {title}: {says}
                <CountedList counted={counted} workspace={workspace} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Tile({ tile, workspace }: { readonly tile: DecisionTile; readonly workspace: string }) {
  const { title, figure, beside, says, share, counts, counted } = tile;
  return (
    <article className={css.tile} aria-label={title}>
      <h3>{title}</h3>
      <div className={css.figure}>
        <Figure
          beside={beside}
          evidence={{
            ...{ title: `${title}: ${figure}`, says },
            facts: [{ label: counts, value: <CountedList counted={counted} workspace={workspace} /> }],
          }}
        >
          {figure}
        </Figure>
      </div>
      {share && <Share title={title} share={share} />}
      <p className={css.quiet}>{says}</p>
    </article>
  );
}

function Share({ title, share }: { readonly title: string; readonly share: NonNullable<DecisionTile["share"]> }) {
  return <Picture draw={(width) => shareRange({ name: title, ...share, against: null }, { width })} about={240} />;
}
