import { barList } from "#charts";
import { Picture, Unknown } from "#interface";
import { useMeasured } from "./data-set-context.ts";
import { enoughFacts, enoughSays } from "./enough-says.ts";
import { Facts } from "./facts.tsx";
import { Panel } from "./panel.tsx";
import css from "./report.module.css";

/** Rows that are there against rows that a model on these features needs. */
export function EnoughPanel() {
  const { enough } = useMeasured().profile;
  const { riley } = enough;
  return (
    <Panel id="enough" title="Enough of it" says={enoughSays(enough)}>
      <div className={css.split}>
        {riley.known ? (
          <div>
            <Picture
              draw={(width) =>
                barList(
                  {
                    name: "Rows",
                    items: [
                      { text: "needed", count: riley.value.needed },
                      { text: "there", count: riley.value.there },
                    ],
                    others: null,
                    missing: 0,
                    rows: Math.max(riley.value.needed, riley.value.there),
                  },
                  { width, most: 2, beside: "counts" },
                )
              }
              about={560}
            />
          </div>
        ) : (
          <div>
            <Unknown what="not measured" because={riley.because} />
          </div>
        )}
        <Facts facts={enoughFacts(enough)} />
      </div>
    </Panel>
  );
}
