import { type ReactNode, useMemo } from "react";
import type { ProjectView } from "#chapters/lifecycle/contract";
import type { Day } from "#kernel";
import type { ForecastModelView, ForecastView } from "../../../contract/index.ts";
import { asItIs, type ForecastModel } from "../../../domain/index.ts";
import { MovedPanel } from "../../moved/moved-panel.tsx";
import { BoardSentence } from "./board-sentence.tsx";
import { DensityPanel } from "./density-panel.tsx";
import { DriversPanel } from "./drivers-panel.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import css from "./forecast.module.css";
import { endingOf, type ForecastShown } from "./forecast-says.ts";
import { InputsPanel } from "./inputs-panel.tsx";
import { modelShown } from "./model-shown.ts";
import { PromisePanel } from "./promise-panel.tsx";
import { ToldPanel } from "./told-panel.tsx";
import { useWhatIf } from "./use-what-if.ts";
import { WhatIfPanel } from "./what-if-panel.tsx";

interface Props {
  readonly view: ForecastView;
  readonly model: ForecastModelView;
  readonly project: ProjectView;
  readonly workspace: string;
  /** What it costs beside when it is there, and whether to test first. */
  readonly money: ReactNode;
  /** What its items say, right below what its phases say. */
  readonly items: ReactNode;
}

/** A project's forecast: the picture and its days, what to promise, what moves it, and what all of it is made from. */
export function ForecastPanel({ view, model, project, workspace, money, items }: Props) {
  const shown = useMemo(() => (model.model.known ? modelShown(model, model.model.value) : null), [model]);
  if (!view.forecast.known || shown === null)
    return (
      <>
        {items}
        {money}
        <ToldPanel {...{ workspace, project, asOf: view.asOf as Day, is: "launch" }} />
      </>
    );
  return <Forecast {...{ forecast: view.forecast.value, model: shown, project, workspace, money, items }} />;
}

interface ForecastProps {
  readonly forecast: ForecastShown;
  readonly model: ForecastModel;
  readonly project: ProjectView;
  readonly workspace: string;
  readonly money: ReactNode;
  readonly items: ReactNode;
}

function Forecast({ forecast, model, project, workspace, money, items }: ForecastProps) {
  const { levers, setLevers, told, moved } = useWhatIf(model);
  const ends = { told: told && endingOf(told), moved: moved && endingOf(moved) };
  const ending = ends.moved ?? ends.told;
  const promise = project.dates.findLast(({ as, withdrawn }) => as === "promise" && withdrawn === null);
  return (
    <>
      {ending && (
        <DensityPanel
          {...{ forecast, ending, workspace, asOf: model.asOf, isMoved: levers !== asItIs }}
          promised={(promise?.day ?? null) as Day | null}
        />
      )}
      {ending && <WhatIfPanel {...{ model, levers, told: ends.told, moved: ends.moved }} onLevers={setLevers} />}
      {items}
      <div className={css.pair}>
        <BoardSentence says={forecast.says} />
        <EvidencePanel forecast={forecast} />
      </div>
      {money}
      {forecast.ifShipped.known && <PromisePanel {...{ model, forecast, workspace }} />}
      <MovedPanel {...{ workspace, project: project.id, asOf: model.asOf }} />
      {ends.told && <ToldPanel {...{ workspace, project, asOf: model.asOf, is: ends.told.is }} />}
      <DriversPanel model={model} forecast={forecast} />
      <InputsPanel inputs={forecast.inputs} workspace={workspace} />
    </>
  );
}
