import { useQuery } from "@tanstack/react-query";
import { Figure, useAsOf, useParam } from "#interface";
import { outlookQuery } from "../queries.ts";
import css from "./portfolio.module.css";
import { keptFacts, promisesSay } from "./promises-say.ts";

/** Below the portfolio: the chance that all that was promised holds, where anything that lies ahead was. */
export function PromisesTogether() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const { data } = useQuery(outlookQuery(workspace, asOf));
  if (!data?.promises.known) return null;
  const together = data.promises.value;
  const ahead = data.projects.flatMap(({ name, outlook }) =>
    outlook.known && outlook.value.promise ? [{ name, ...outlook.value.promise }] : [],
  );
  return (
    <p className={css.together}>
      <Figure
        evidence={{
          title: promisesSay(together),
          says: "Counted in worlds that all projects share, with the same times and the same bias of this organisation’s plans, and in which all of them still go on today: several that are late at once say more than one alone.",
          facts: [
            ...ahead.map(({ name, day, chance }) => ({ label: `${name}, by ${day}`, value: `${Math.round(chance.value * 100)} %` })),
            ...keptFacts(together),
          ],
        }}
      >
        {promisesSay(together)}
      </Figure>
    </p>
  );
}
