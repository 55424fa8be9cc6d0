import { Button, Progress } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, Link, ProblemNotice, Screen, useAttempt, useGo } from "#interface";
import { cancelAssessment } from "../../contract/index.ts";
import { assessmentQuery } from "../queries.ts";
import css from "./assess.module.css";
import type { AssessShown } from "./assess-shown.ts";
import { assessmentSays, isUnderWay } from "./assessment-says.ts";

/** What is being measured and how far it is. Closing the page changes nothing: the server goes on, and the address leads back. */
export function MeasuringView({ workspace, dataSet, crumb, assessment }: AssessShown & { readonly assessment: string }) {
  const go = useGo();
  const client = useQueryClient();
  const { busy, error, attempt } = useAttempt();
  const found = useQuery(assessmentQuery(workspace, dataSet.id, assessment));
  const now = found.data;
  const state = now?.state;
  const params = { workspace, dataSet: dataSet.id };
  const at = `/w/${workspace}/data/${dataSet.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is done, the report; the rest is made anew on each drawing.
  useEffect(() => {
    if (state !== "done" || !now) return;
    void client.invalidateQueries({ queryKey: ["data-readiness", workspace] });
    go(at, { version: now.version, question: now.question ?? "none" });
  }, [state]);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!now) return null;
  const cancel = () =>
    attempt(async () =>
      client.setQueryData(
        assessmentQuery(workspace, dataSet.id, assessment).queryKey,
        await call(cancelAssessment, { params: { ...params, assessment } }),
      ),
    );
  return (
    <Screen
      title={`Assess ${dataSet.name}`}
      crumb={crumb}
      says={assessmentSays(now)}
      note={
        isUnderWay(now) ? `${now.file}, version ${now.version}. You may close this page; the report will be on ${dataSet.name}.` : undefined
      }
    >
      <ProblemNotice error={error} />
      {isUnderWay(now) ? (
        <div className={css.progress} role="status">
          <Progress value={(now.progress ?? 0) * 100} aria-label="Measured" transitionDuration={300} />
          <Button variant="default" loading={busy} onClick={() => void cancel()}>
            Cancel
          </Button>
        </div>
      ) : (
        <p>
          <Link to={`${at}/assess`}>Choose another file, or the same again</Link>
        </p>
      )}
    </Screen>
  );
}
