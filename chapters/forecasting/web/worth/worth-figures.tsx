import { citeEvidence } from "#chapters/lifecycle/web";
import { Figure, Link, Tiles } from "#interface";
import type { WorthView } from "../../contract/index.ts";
import { moneySays } from "../../domain/index.ts";
import { chanceSays } from "../project/forecast/forecast-says.ts";
import css from "./worth.module.css";
import type { WorthFound } from "./worth-fields.ts";

interface Props {
  readonly found: WorthFound;
  readonly success: NonNullable<WorthView["money"]>["success"];
  readonly currency: string;
  readonly workspace: string;
}

/** What the verdict is made of: each figure with its reason, then from which result on one goes on and where the verdict flips. */
export function WorthFigures({ found, success, currency, workspace }: Props) {
  const { perfect, test, works, ships, cost, option, now, together } = found;
  const money = (amount: number) => moneySays(amount, currency);
  const known = test.known ? test.value : null;
  return (
    <>
      <Tiles>
        {known && (
          <div>
            <dt>The test is worth up to</dt>
            <dd>
              <Figure
                evidence={{
                  title: money(known.worth),
                  says: "What deciding after it pays on average, less what deciding now pays: each result it may have is weighed by how likely it is, and what one would do then.",
                  facts: [
                    { label: "Criterion", value: `${known.metric}, at ${chanceSays(known.bar)}` },
                    {
                      label: "Counted already",
                      value:
                        known.seen === null ? "nothing that counts today" : `${count(known.seen.successes)} of ${count(known.seen.cases)}`,
                    },
                    {
                      label: "Believed",
                      value: `as if ${count(known.believed.successes)} of ${count(known.believed.successes + known.believed.failures)} had succeeded`,
                    },
                    { label: "Knowing for sure is worth", value: money(perfect) },
                  ],
                }}
              >
                {money(known.worth)}
              </Figure>
            </dd>
          </div>
        )}
        {known && (
          <div>
            <dt>It costs about</dt>
            <dd>
              <Figure
                evidence={{
                  title: money(known.price.middle),
                  says: `${known.price.says[0]?.toUpperCase()}${known.price.says.slice(1)}.`,
                  facts: [{ label: "From, to", value: `${money(known.price.low)} to ${money(known.price.high)}` }],
                }}
              >
                {money(known.price.middle)}
              </Figure>
            </dd>
          </div>
        )}
        <div>
          <dt>Works, and ships then</dt>
          <dd>
            <Figure
              evidence={{
                title: `${chanceSays(works)}, then ${chanceSays(ships)}`,
                says: "How likely it is to pass go/no-go by its forecast, moved by what was counted; and to be shipped from there.",
                facts: [],
              }}
            >
              {chanceSays(works)} × {chanceSays(ships)}
            </Figure>
          </dd>
        </div>
        <div>
          <dt>Still to be paid</dt>
          <dd>
            <Figure
              evidence={{
                title: money(cost.toShipping.middle),
                says: `Until it is shipped: ${cost.toShipping.says}.`,
                facts: [{ label: "Of that, until the next decision", value: cost.toDecision.says }],
              }}
            >
              {money(cost.toShipping.middle)}
            </Figure>
          </dd>
        </div>
        {success && (
          <div>
            <dt>Worth, if it ships</dt>
            <dd>
              <Figure
                evidence={{
                  ...citeEvidence(success.says, success.cite, workspace),
                  says: success.because ?? "The reason was erased.",
                  facts: [
                    { label: "In all, in the middle", value: money(found.worth) },
                    ...citeEvidence(success.says, success.cite, workspace).facts,
                  ],
                }}
              >
                {money(found.worth)}
              </Figure>
            </dd>
          </div>
        )}
      </Tiles>
      <ul className={css.lines}>
        {known ? <li>{known.result}</li> : !test.known && <li>{test.because}</li>}
        {known?.flips && <li>{known.flips}</li>}
        {known?.verdict === "test-first" && <li className={css.quiet}>{now}</li>}
        <li className={css.quiet}>{option.says}</li>
        {together && (
          <li className={css.quiet}>
            By what <Link to={`/w/${workspace}/forecasts/statements/${together.statement}`}>all said together</Link> (
            {chanceSays(together.chance)}): {together.says}
          </li>
        )}
      </ul>
    </>
  );
}

const count = (cases: number): string => cases.toLocaleString("en-GB", { maximumFractionDigits: 1 });
