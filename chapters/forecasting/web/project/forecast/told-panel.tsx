import { useQueries } from "@tanstack/react-query";
import type { ProjectView } from "#chapters/lifecycle/contract";
import { toldOverTime } from "#charts";
import { Picture } from "#interface";
import { addDays, type Day, daysBetween } from "#kernel";
import type { ForecastView } from "../../../contract/index.ts";
import { forecastQuery } from "../../queries.ts";
import css from "./forecast.module.css";
import type { Ending } from "./forecast-says.ts";

interface Props {
  readonly workspace: string;
  readonly project: ProjectView;
  readonly asOf: Day;
  readonly is: Ending["is"];
}

/** So many looks back, evenly from its beginning. */
const LOOKS = 8;

/** What was told of it on earlier days, against what happened: a good band holds it from the beginning. */
export function ToldPanel({ workspace, project, asOf, is }: Props) {
  const begun = (project.stays.find(({ enteredOn }) => enteredOn !== null)?.enteredOn ?? null) as Day | null;
  const days = begun === null ? [] : lookingBack(begun, asOf);
  const views = useQueries({ queries: days.map((day) => forecastQuery(workspace, project.id, day)) });
  const told = views.flatMap(({ data }) => (data ? toldOf(data, is) : []));
  if (told.length < 2) return null;
  const promises = project.dates.filter(({ as }) => as === "promise").map(({ day, cite }) => ({ on: cite.on as Day, day: day as Day }));
  return (
    <section className={css.panel} aria-label="What was told over time">
      <h2>What was told over time</h2>
      <p className={css.says}>
        The range from one in ten to nine in ten, by all that was known on each day. Across: the day it was told; up: the day that was told.
      </p>
      <Picture
        draw={(width) =>
          toldOverTime({ told, happened: happened(project, is), promises: is === "launch" ? promises : [], today: asOf }, { width })
        }
        about={800}
      />
    </section>
  );
}

/** Even days from the beginning up to the day before the one looked at, which is drawn from its own forecast. */
function lookingBack(begun: Day, asOf: Day): readonly Day[] {
  const whole = daysBetween(begun, asOf);
  if (whole < 2) return [];
  const step = Math.max(1, Math.floor(whole / LOOKS));
  const days = Array.from({ length: Math.floor(whole / step) }, (_, at) => addDays(begun, at * step));
  return [...days, asOf];
}

function toldOf({ asOf, forecast }: ForecastView, is: Ending["is"]) {
  if (!forecast.known) return [];
  const range = is === "launch" ? forecast.value.ifShipped : forecast.value.decision;
  if (!range.known) return [];
  const { p10, p50, p90 } = range.value;
  return [{ on: asOf as Day, early: p10.day as Day, middle: p50.day as Day, late: p90.day as Day }];
}

function happened({ launch, stays, decisions }: ProjectView, is: Ending["is"]): Day | null {
  const inUse = stays.find(({ phase }) => phase === "iteration")?.enteredOn;
  return ((is === "launch" ? (launch.launches[0]?.on ?? inUse) : decisions[0]?.on) ?? null) as Day | null;
}
