import { useQuery } from "@tanstack/react-query";
import { Link, ProblemNotice, Screen, useAsOf, useParam } from "#interface";
import type { TrackRecordView } from "../../contract/index.ts";
import { DecisionsSection } from "../decisions/decisions-section.tsx";
import { ForecastPlaces } from "../places/forecast-places.tsx";
import { trackRecordQuery } from "../queries.ts";
import { groupName, trackRecordSays } from "./record-says.ts";
import { RecordView } from "./record-view.tsx";
import css from "./track-record.module.css";

/** How right forecasts were: the product's own, everybody's together, each kind's. Nobody's by name. */
export function TrackRecordScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const found = useQuery(trackRecordQuery(workspace, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { forecasts, organisation, kinds, projects } = found.data;
  return (
    <Screen title="Forecasts" says={trackRecordSays(found.data)}>
      <ForecastPlaces workspace={workspace} />
      <div className={css.page}>
        <DecisionsSection workspace={workspace} />
        <section className={css.section} aria-label="The forecasts of this product">
          <h2>The forecasts of this product</h2>
          <RecordView record={forecasts} />
        </section>
        <section className={css.section} aria-label="What everybody said">
          <h2>What everybody said</h2>
          <RecordView record={organisation} />
          <p>
            <Link to={`/w/${workspace}/forecasts/track-record/own`}>Your own record, which only you see</Link>
          </p>
        </section>
        <Groups title="By kind of project" groups={kinds} />
        <Groups title="By project" groups={projects} />
      </div>
    </Screen>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly groups: TrackRecordView["kinds"];
}

/** From five people on; what a group may not show says why. */
function Groups({ title, groups }: GroupsProps) {
  if (groups.length === 0) return null;
  return (
    <section className={css.section} aria-label={title}>
      <h2>{title}</h2>
      {groups.map(({ name, record }) => (
        <details key={name} className={css.group}>
          <summary>{groupName(name)}</summary>
          <RecordView record={record} />
        </details>
      ))}
    </section>
  );
}
