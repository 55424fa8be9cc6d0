import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { kindName } from "#chapters/lifecycle/domain";
import { citeEvidence } from "#chapters/lifecycle/web";
import { useMay } from "#chapters/workspace/web";
import { call, type Evidence, Figure, ProblemNotice, Screen, sentence, Tag, useAsOf, useParam } from "#interface";
import {
  type AssumptionsView,
  priceLatenessEndpoint,
  setDriftEndpoint,
  setOverConfidenceEndpoint,
  setPriorEndpoint,
  setSplitRateEndpoint,
} from "../../contract/index.ts";
import { ForecastPlaces } from "../places/forecast-places.tsx";
import { assumptionsQuery } from "../queries.ts";
import { TeamsPanel } from "../teams/teams-panel.tsx";
import css from "./assumptions.module.css";
import { assumptionsSay, spreadSays } from "./assumptions-say.ts";
import { EditAssumption } from "./edit-assumption.tsx";

type Origin = Pick<AssumptionsView["drift"], "said" | "assumes">;

const spreadMeans = "Of the logarithm: 0.43 where work is predictable, 0.6 for research.";

/** What forecasts assume until one's own record says: each with where it is from, changed by a lead with a reason. */
export function AssumptionsScreen() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const may = useMay();
  const found = useQuery(assumptionsQuery(workspace, asOf));
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { priors, overConfidence, drift, splitRate, lateness } = found.data;
  const params = { workspace };
  const edit = (title: string, origin: Origin, of: Omit<Parameters<typeof EditAssumption>[0], "title" | "workspace" | "isOwn">) =>
    may.decide && <EditAssumption {...{ title, workspace, isOwn: origin.said !== null }} {...of} />;
  return (
    <Screen title="Forecasts" says={assumptionsSay(found.data)} narrow>
      <ForecastPlaces workspace={workspace} />
      <dl className={css.list}>
        {priors.map((prior) => {
          const title = `${sentence(kindName[prior.kind])}: how long`;
          return (
            <Assumption
              key={prior.kind}
              title={title}
              {...{ origin: prior, workspace }}
              figure={`${prior.median} times its first plan in the middle case`}
              says={`${sentence(spreadSays(prior.spread))}.`}
              learnt={prior.learnt}
              action={edit(title, prior, {
                fields: [
                  { name: "prior.median", label: "Middle case", description: "Times as long as first planned.", now: prior.median },
                  { name: "prior.spread", label: "Spread", description: spreadMeans, now: prior.spread },
                ],
                send: (figures, because) =>
                  call(setPriorEndpoint, {
                    params,
                    body: {
                      kind: prior.kind,
                      prior: figures && { median: figures["prior.median"] ?? Number.NaN, spread: figures["prior.spread"] ?? Number.NaN },
                      because,
                    },
                  }),
              })}
            />
          );
        })}
        <Assumption
          title="How sure people are of themselves"
          {...{ origin: overConfidence, workspace }}
          figure={`ranges are widened ${overConfidence.multiplier} times`}
          says="Until their own record says how often such ranges hold."
          action={edit("How sure people are of themselves", overConfidence, {
            fields: [
              { name: "multiplier", label: "Widened by", description: "1 takes ranges as they are said.", now: overConfidence.multiplier },
            ],
            send: (figures, because) =>
              call(setOverConfidenceEndpoint, { params, body: { multiplier: figures && (figures.multiplier ?? Number.NaN), because } }),
          })}
        />
        <Assumption
          title="How far the times to come stray from the past"
          {...{ origin: drift, workspace }}
          figure={`a spread of ${drift.spread}`}
          says="All projects are faster or slower together by so much."
          action={edit("How far the times to come stray from the past", drift, {
            fields: [{ name: "spread", label: "Spread", description: "Of the logarithm of the pace.", now: drift.spread }],
            send: (figures, because) =>
              call(setDriftEndpoint, { params, body: { spread: figures && (figures.spread ?? Number.NaN), because } }),
          })}
        />
        <Assumption
          title="How much a list of items grows until it is done"
          {...{ origin: splitRate, workspace }}
          figure={`${splitRate.low} to ${splitRate.high} times`}
          says="One list in ten stays below the first, and one in ten goes above the second."
          action={edit("How much a list of items grows until it is done", splitRate, {
            fields: [
              { name: "growth.low", label: "One in ten stays below", description: "1 for a list that stays as it is.", now: splitRate.low },
              { name: "growth.high", label: "One in ten goes above", description: "Times as many items.", now: splitRate.high },
            ],
            send: (figures, because) =>
              call(setSplitRateEndpoint, {
                params,
                body: {
                  growth: figures && { low: figures["growth.low"] ?? Number.NaN, high: figures["growth.high"] ?? Number.NaN },
                  because,
                },
              }),
          })}
        />
        <Assumption
          title="What late costs against early"
          {...{ origin: lateness, workspace }}
          figure={`${lateness.late} to ${lateness.early}`}
          says={`So ${Math.round(lateness.quantile * 100)} % of outcomes should hold a day that is committed to: late / (late + early).`}
          action={edit("What late costs against early", lateness, {
            fields: [
              { name: "price.late", label: "A day too late costs", description: "In any unit.", now: lateness.late },
              { name: "price.early", label: "A day promised too late costs", description: "In the same unit.", now: lateness.early },
            ],
            send: (figures, because) =>
              call(priceLatenessEndpoint, {
                params,
                body: {
                  price: figures && { late: figures["price.late"] ?? Number.NaN, early: figures["price.early"] ?? Number.NaN },
                  because,
                },
              }),
          })}
        />
      </dl>
      <TeamsPanel workspace={workspace} mayAssume={may.decide} />
    </Screen>
  );
}

interface AssumptionProps {
  readonly title: string;
  readonly figure: string;
  readonly says: string;
  /** What one's own record makes of it. */
  readonly learnt?: string | null;
  readonly origin: Origin;
  readonly workspace: string;
  readonly action: ReactNode;
}

function Assumption({ title, figure, says, learnt, origin, workspace, action }: AssumptionProps) {
  return (
    <div className={css.row}>
      <dt>
        {title} {origin.said ? <Tag>your own</Tag> : <Tag>our assumption</Tag>}
      </dt>
      <dd>
        <Figure evidence={originEvidence(`${title}: ${figure}`, origin, workspace)}>{figure}</Figure>
        <p className={css.quiet}>
          {says} {origin.said ? origin.said.because : origin.assumes}
        </p>
        {learnt && <p className={css.quiet}>{learnt}</p>}
      </dd>
      {action && <dd>{action}</dd>}
    </div>
  );
}

/** Where an assumption is from: somebody here, with their reason, or us. */
function originEvidence(title: string, { said, assumes }: Origin, workspace: string): Evidence {
  if (said === null) return { title, says: assumes ?? "An assumption of ours.", facts: [] };
  const cited = citeEvidence(title, said.cite, workspace);
  return { ...cited, says: said.because ?? "The reason was erased.", facts: cited.facts };
}
