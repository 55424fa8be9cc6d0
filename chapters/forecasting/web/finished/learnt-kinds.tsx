import { kindName } from "#chapters/lifecycle/domain";
import { Fold, sentence } from "#interface";
import type { FinishedView } from "../../contract/index.ts";
import css from "./finished.module.css";

/** What finished projects make of the next forecast of each kind, and how much of that is the kind's own. */
export function LearntKinds({ kinds }: Pick<FinishedView, "kinds">) {
  if (kinds.length === 0) return null;
  return (
    <Fold summary="What they make of the next forecast, by kind" apart>
      <dl className={css.kinds}>
        {kinds.map(({ kind, says }) => (
          <div key={kind}>
            <dt>{sentence(kindName[kind])}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
