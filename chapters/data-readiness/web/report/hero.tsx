import { Button } from "@mantine/core";
import { bandLadder, effortRange } from "#charts";
import { Figure, Picture, Unknown } from "#interface";
import { daysOfWork } from "#kernel";
import { driversOf, ladderOf } from "../../domain/index.ts";
import { bandSays, holdingCheck } from "../band-words.ts";
import { CheckActions } from "./check-row.tsx";
import { reportEvidence } from "./cite-report.ts";
import { ColumnLinks } from "./column-links.tsx";
import { useDataSet } from "./data-set-context.ts";
import { firstSentence } from "./first-sentence.ts";
import css from "./report.module.css";
import { StateMark } from "./state-mark.tsx";

/** Opens a check where it stands among the others. */
function openCheck(check: string): void {
  const item = document.getElementById(`check-${check}`);
  const details = item?.querySelector("details");
  if (details) details.open = true;
  item?.scrollIntoView({ block: "center" });
  item?.querySelector("summary")?.focus({ preventScroll: true });
}

/** The band, large; the one check that holds it there; and what the way up takes. */
export function Hero() {
  const here = useDataSet();
  const { report } = here.made;
  const holding = holdingCheck(report);
  const [says, more] = firstSentence(holding?.says ?? "");
  return (
    <div className={css.hero}>
      <section className={css.heroPart} aria-label="Band">
        <h2 className={css.heroTitle}>
          <Figure evidence={reportEvidence(bandSays(report), here)}>{bandSays(report)}</Figure>
        </h2>
        <Picture draw={(width) => bandLadder(ladderOf(report), { width: Math.min(width, 420), large: true })} about={400} />
      </section>
      <section className={css.heroPart} aria-label="What holds it there">
        <h2 className={css.heroTitle}>{holding ? "What holds it there" : "Nothing holds it back"}</h2>
        {holding ? (
          <>
            <StateMark state={holding.state} />
            <p className={css.holding}>{says}</p>
            {more !== "" && <p className={css.says}>{more}</p>}
            {holding.next && <p>{holding.next}</p>}
            <ColumnLinks columns={holding.columns} />
            <CheckActions key={holding.check} check={holding} only={["answer", "waive"]} />
            <Button variant="subtle" size="compact-xs" data-no-print w="fit-content" ml={-8} onClick={() => openCheck(holding.check)}>
              The check in full
            </Button>
          </>
        ) : (
          <p>Every check of every band holds, for this question and on this day.</p>
        )}
      </section>
      <section className={css.heroPart} aria-label="What it takes">
        <h2 className={css.heroTitle}>What it takes</h2>
        <Effort />
      </section>
    </div>
  );
}

function Effort() {
  const here = useDataSet();
  const { report } = here.made;
  const { effort } = report;
  if (!effort.known) return <Unknown what="not known" because={effort.because} />;
  const { p10, p50, p90, assumes } = effort.value;
  if (p90 === 0) return <p>No work is open.</p>;
  const says = `${daysOfWork(p50)} person-days, 8 in 10 between ${daysOfWork(p10)} and ${daysOfWork(p90)}`;
  return (
    <>
      <Picture draw={(width) => effortRange({ p10, p50, p90, drivers: driversOf(report) }, { width })} about={300} />
      <p className={css.quiet}>
        <Figure evidence={{ ...reportEvidence(says, here), says: assumes }}>
          8 in 10 end between the two; the bars say what widens it.
        </Figure>
      </p>
    </>
  );
}
