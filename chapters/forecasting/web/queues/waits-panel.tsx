import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { phaseName } from "#chapters/lifecycle/domain";
import { citeEvidence } from "#chapters/lifecycle/web";
import { useMay } from "#chapters/workspace/web";
import { call, Figure, ProblemNotice, tellProblem, useAsOf, useParam } from "#interface";
import { endWaitEndpoint, type WaitsView } from "../../contract/index.ts";
import { waitsQuery } from "../queries.ts";
import { ExpectWait } from "./expect-wait.tsx";
import css from "./queues.module.css";
import { waitSays, waitStands } from "./waits-say.ts";
import { WithdrawWait } from "./withdraw-wait.tsx";

/** What a project waits for that others have to give; one line where nobody said anything. */
export function WaitsPanel() {
  const workspace = useParam("workspace");
  const project = useParam("project");
  const asOf = useAsOf();
  const may = useMay();
  const [saying, setSaying] = useState(false);
  const found = useQuery(waitsQuery(workspace, project, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { waits, mayWait } = found.data;
  const maySay = may.write && mayWait.length > 0;
  if (waits.length === 0 && !maySay) return null;
  const params = { workspace, project };
  const counting = waits.filter(({ counts }) => counts);
  const before = waits.filter(({ counts }) => !counts);
  return (
    <section className={css.panel} aria-label="What it waits for">
      <div className={css.head}>
        <h2>What it waits for</h2>
        {maySay && (
          <Button size="compact-sm" variant="default" data-command="wait" onClick={() => setSaying(true)}>
            Say what it waits for
          </Button>
        )}
      </div>
      {counting.length === 0 ? (
        <p className={css.says}>Nothing is said to wait for others: an approval, a booking, a vendor’s answer.</p>
      ) : (
        <Waits {...{ waits: counting, params, mayEnd: may.write }} />
      )}
      {before.length > 0 && (
        <details>
          <summary>Over or withdrawn</summary>
          <Waits {...{ waits: before, params, mayEnd: false }} />
        </details>
      )}
      {saying && <ExpectWait params={params} mayWait={mayWait} onClose={() => setSaying(false)} />}
    </section>
  );
}

interface WaitsProps {
  readonly waits: WaitsView["waits"];
  readonly params: { readonly workspace: string; readonly project: string };
  readonly mayEnd: boolean;
}

function Waits({ waits, params, mayEnd }: WaitsProps) {
  const client = useQueryClient();
  const end = async (wait: string) => {
    client.setQueryData(
      waitsQuery(params.workspace, params.project, undefined).queryKey,
      await call(endWaitEndpoint, { params: { ...params, wait }, body: undefined }),
    );
    await client.invalidateQueries({ queryKey: ["forecasting", params.workspace] });
  };
  return (
    <ul className={css.list}>
      {waits.map((wait) => (
        <li key={wait.id}>
          <div>
            <p>{wait.reason ?? "The reason was erased."}</p>
            <p className={css.quiet}>
              <Figure evidence={{ ...citeEvidence(waitSays(wait), wait.cite, params.workspace), says: waitStands(wait) }}>
                {waitSays(wait)}
              </Figure>
              , {phaseName[wait.phase]}. {waitStands(wait)}
            </p>
          </div>
          {mayEnd && (
            <div className={css.actions}>
              <Button size="compact-sm" variant="default" onClick={() => void end(wait.id).catch(tellProblem)}>
                It is there
              </Button>
              <WithdrawWait wait={wait} params={params} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
