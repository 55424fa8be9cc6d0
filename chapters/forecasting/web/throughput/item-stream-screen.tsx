import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { citeEvidence } from "#chapters/lifecycle/web";
import { useMay } from "#chapters/workspace/web";
import { ConfirmWithReason, call, Figure, Link, ProblemNotice, Screen, useAsOf, useParam, useQueryWord, useSetQuery } from "#interface";
import { type Day, isDay, longDay } from "#kernel";
import { type ItemsForecastView, withdrawItemLog } from "../../contract/index.ts";
import { forecastItems, type ItemsQuestion } from "../../domain/index.ts";
import { ForecastPlaces } from "../places/forecast-places.tsx";
import { itemsQuery } from "../queries.ts";
import { modelHere } from "./model-here.ts";
import { BacktestPanel, MadeOfPanel, WeeksPanel } from "./past-panels.tsx";
import { QuestionPanel } from "./question-panel.tsx";
import css from "./throughput.module.css";
import { streamHead } from "./throughput-say.ts";

/** One stream: when so many are done, how many by a day, how such ranges held, and what it is made of. */
export function ItemStreamScreen() {
  const workspace = useParam("workspace");
  const stream = useParam("stream");
  const found = useQuery(itemsQuery(workspace, stream, useAsOf()));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  return <Stream key={found.data.stream.kept.entry} view={found.data} workspace={workspace} />;
}

function Stream({ view, workspace }: { readonly view: ItemsForecastView; readonly workspace: string }) {
  const { stream } = view;
  const may = useMay();
  const { question, ask } = useQuestion(view.question.items);
  const shown = useDeferredValue(question);
  const model = useMemo(() => (view.model.known ? modelHere(view.model.value) : null), [view.model]);
  const answer = useMemo(() => (model === null ? null : forecastItems(model, shown)), [model, shown]);
  const forecast = answer?.known ? answer.value : null;
  const why = view.model.known ? view.says : view.model.because;
  return (
    <Screen
      title={stream.name}
      crumb={<Link to={`/w/${workspace}/forecasts/throughput`}>Items of {stream.name}</Link>}
      says={streamHead(forecast, shown.items, why)}
      note={<Standing view={view} workspace={workspace} />}
      actions={may.decide && stream.withdrawn === null && <Withdraw view={view} workspace={workspace} />}
    >
      <ForecastPlaces workspace={workspace} />
      <div className={css.page}>
        {model && forecast && (
          <QuestionPanel {...{ model, question, forecast }} most={Math.max(50, 3 * view.question.items)} onQuestion={ask} />
        )}
        {model && <BacktestPanel model={model} />}
        <WeeksPanel stream={stream} used={model?.counts.length ?? 0} />
        {model && <MadeOfPanel model={model} workspace={workspace} />}
      </div>
    </Screen>
  );
}

/** What is asked stands in the address, so that it can be sent to a colleague. */
function useQuestion(usually: number) {
  const setQuery = useSetQuery();
  const [items, by] = [Number(useQueryWord("items") ?? usually), useQueryWord("by")];
  const [question, setQuestion] = useState<ItemsQuestion>({
    items: Number.isInteger(items) && items >= 1 && items <= 100_000 ? items : usually,
    by: by !== undefined && isDay(by) ? by : null,
  });
  const ask = (asked: ItemsQuestion) => {
    setQuestion(asked);
    setQuery({ items: String(asked.items), by: asked.by ?? undefined }, { replace: true });
  };
  return { question, ask };
}

function Standing({ view: { stream }, workspace }: { readonly view: ItemsForecastView; readonly workspace: string }) {
  const { until, open, finished, project, projectName, kept } = stream;
  return (
    <>
      <Figure evidence={citeEvidence(`${finished.length} weeks up to ${longDay(until as Day)}`, kept, workspace)}>
        {finished.length} weeks up to {longDay(until as Day)}
      </Figure>
      , {open.toLocaleString("en-GB")} open.
      {project && (
        <>
          {" "}
          Of <Link to={`/w/${workspace}/projects/${project}/forecast`}>{projectName ?? "a project"}</Link>.
        </>
      )}
    </>
  );
}

function Withdraw({ view: { stream }, workspace }: { readonly view: ItemsForecastView; readonly workspace: string }) {
  const client = useQueryClient();
  return (
    <ConfirmWithReason
      words="Leave it out"
      consequence={`The log of ${stream.name} stays on record, and nothing is forecast from it from today on.`}
      label="Why"
      onConfirm={async (because) => {
        await call(withdrawItemLog, { params: { workspace, stream: stream.id }, body: { because } });
        await client.invalidateQueries({ queryKey: ["forecasting", workspace] });
      }}
    />
  );
}
