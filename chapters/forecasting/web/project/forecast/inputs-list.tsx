import { Figure, Tag } from "#interface";
import css from "./forecast.module.css";
import type { ForecastShown } from "./forecast-says.ts";

interface Props {
  readonly inputs: ForecastShown["inputs"];
  readonly workspace: string;
  /** Where one's own is put in the place of what is assumed. */
  readonly assumed: { readonly to: string; readonly words: string };
}

const originSays = {
  said: "Somebody said so here.",
  measured: "It was measured from what was done.",
  assumed: "It is our assumption; a lead can put your own in its place.",
} as const;

/** What something is made from, each with where it is from. */
export function InputsList({ inputs, workspace, assumed }: Props) {
  return (
    <dl className={css.inputs}>
      {inputs.map(({ what, says, origin, cites }) => {
        const entry = cites.flatMap((cite) => ("entry" in cite ? [cite.entry] : []))[0];
        return (
          <div key={what}>
            <dt>
              <Figure
                evidence={{
                  title: what,
                  says: `${originSays[origin]} ${says}`,
                  facts: entry === undefined ? [] : [{ label: "Entry", value: String(entry) }],
                  ...(entry === undefined
                    ? origin === "assumed"
                      ? { link: assumed }
                      : {}
                    : { link: { to: `/w/${workspace}/audit`, query: { entry: String(entry) }, words: "See the entry and its proof" } }),
                }}
              >
                {what}
              </Figure>{" "}
              <Tag>{origin}</Tag>
            </dt>
            <dd>{says}</dd>
          </div>
        );
      })}
    </dl>
  );
}
