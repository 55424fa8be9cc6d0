import { Button } from "@mantine/core";
import { icons, tell, tellProblem } from "#interface";
import css from "./forecast.module.css";

/** What may be said to a board, to be taken along. */
export function BoardSentence({ says }: { readonly says: string }) {
  return (
    <section className={css.panel} aria-label="What may be said of it">
      <div className={css.head}>
        <h2>What may be said of it</h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={icons.copy}
          onClick={() => navigator.clipboard.writeText(says).then(() => tell("Copied."), tellProblem)}
        >
          Copy
        </Button>
      </div>
      <blockquote className={css.quote}>{says}</blockquote>
    </section>
  );
}
