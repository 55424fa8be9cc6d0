import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ProjectView } from "#chapters/lifecycle/contract";
import { Link, useAsOf } from "#interface";
import type { Day } from "#kernel";
import type { ItemStreamView } from "../../contract/index.ts";
import { backtestSays, forecastItems } from "../../domain/index.ts";
import css from "../project/forecast/forecast.module.css";
import { itemStreamsQuery, itemsQuery } from "../queries.ts";
import { modelHere } from "./model-here.ts";
import { secondOpinion } from "./throughput-say.ts";

interface Props {
  readonly workspace: string;
  readonly project: ProjectView;
}

/** Beside a project's forecast, where a log of its items was kept: what those say. A second opinion, and no part of the first. */
export function ItemsOfProject({ workspace, project }: Props) {
  const found = useQuery(itemStreamsQuery(workspace, useAsOf(), project.id));
  const streams = (found.data?.streams ?? []).filter(({ withdrawn, open }) => withdrawn === null && open > 0);
  return streams.map((stream) => <SecondOpinion key={stream.id} {...{ workspace, project, stream }} />);
}

function SecondOpinion({ workspace, project, stream }: Props & { readonly stream: ItemStreamView }) {
  const { data } = useQuery(itemsQuery(workspace, stream.id, useAsOf()));
  const promised = (project.dates.findLast(({ as, withdrawn }) => as === "promise" && withdrawn === null)?.day ?? null) as Day | null;
  const told = data?.model;
  const model = useMemo(() => (told?.known ? modelHere(told.value) : null), [told]);
  const answer = useMemo(
    () => (model === null ? null : forecastItems(model, { items: stream.open, by: promised })),
    [model, stream.open, promised],
  );
  if (!data) return null;
  const says = answer?.known ? secondOpinion(answer.value, stream.open, promised) : data.says;
  const [held] = model?.backtests ?? [];
  return (
    <section className={css.panel} aria-label="By its items">
      <h2>By its items</h2>
      <p className={css.says}>{says}</p>
      <p className={css.quiet}>
        A second opinion, from how many were done in each week; it is no part of the forecast above. {held && backtestSays(held)}{" "}
        <Link to={`/w/${workspace}/forecasts/throughput/${stream.id}`}>Items of {stream.name}</Link>
      </p>
    </section>
  );
}
