import { Button } from "@mantine/core";
import { useState } from "react";
import { Breach, Due, Link } from "#interface";
import { type Day, shortDay } from "#kernel";
import type { PortfolioView } from "../contract/index.ts";
import type { AlsoDue } from "./also-due-slot.ts";
import { GatesSay } from "./gate/gates-say.tsx";
import { VotesAsked } from "./gate/votes-asked.tsx";
import css from "./portfolio.module.css";
import { waitingProjects } from "./waiting-projects.ts";

/** More would push the picture off a phone. */
const FIRST = 5;

interface Rail {
  readonly portfolio: PortfolioView;
  /** What chapters above add. */
  readonly alsoDue: readonly AlsoDue[];
  readonly workspace: string;
}

/** What needs somebody; then what was learnt beside what was launched, with equal weight. */
export function PortfolioRail({ portfolio, alsoDue, workspace }: Rail) {
  const { learnedLately, learningsOpen, launchedLately } = portfolio;
  const [all, setAll] = useState(false);
  const waiting = waitingProjects(portfolio.needsYou, alsoDue);
  const shown = all ? waiting : waiting.slice(0, FIRST);
  const to = (project: string) => `/w/${workspace}/projects/${project}`;
  return (
    <aside className={css.rail} aria-label="Needs you, learned and launched lately">
      <section>
        <h2 className={css.railTitle}>Needs you</h2>
        {waiting.length === 0 && <p className={css.none}>Nothing is due.</p>}
        <ul className={css.list}>
          <VotesAsked workspace={workspace} />
          {shown.map(({ project, name, worst, also }) => (
            <li key={project} className={css.item}>
              <Link to={to(project)} data-row data-project={project} className={css.need}>
                <span className={css.needHead}>
                  {worst.breach ? <Breach>{worst.short}</Breach> : <Due>{worst.short}</Due>}
                  <time dateTime={worst.since}>{shortDay(worst.since as Day)}</time>
                </span>
                <strong>{name}</strong>
                <span className={css.next}>{worst.next}</span>
                {also.length > 0 && <span className={css.next}>Also: {also.join(", ")}.</span>}
              </Link>
            </li>
          ))}
        </ul>
        {shown.length < waiting.length && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            Show all {waiting.length}
          </Button>
        )}
      </section>
      <div className={css.lately}>
        <section>
          <h3 className={css.railTitle}>Learned lately</h3>
          <ul className={css.list}>
            {learningsOpen.map(({ project, name, dueOn }) => (
              <li key={project} className={`${css.item} ${css.told}`}>
                <Link to={to(project)}>{name}</Link>
                <span className={css.next}>stopped, learning open until {shortDay(dueOn as Day)}</span>
              </li>
            ))}
          </ul>
          {learnedLately.length === 0 && learningsOpen.length === 0 && <p className={css.none}>Nothing recorded in three months.</p>}
          <ul className={css.list}>
            {learnedLately.map(({ project, name, found, saved, cite }) => (
              <li key={`${project} ${cite.entry}`} className={`${css.item} ${css.told}`}>
                <Link to={to(project)}>{name}</Link>
                <span className={css.next}>{found}</span>
                {saved && <span className={css.next}>Stopping saved {saved}, as an estimate.</span>}
              </li>
            ))}
          </ul>
          <Link to={`/w/${workspace}/learnings`}>All learnings</Link>
        </section>
        <section>
          <h3 className={css.railTitle}>Launched lately</h3>
          {launchedLately.length === 0 && <p className={css.none}>Nothing in three months.</p>}
          <ul className={css.list}>
            {launchedLately.map(({ project, name, cite }) => (
              <li key={`${project} ${cite.entry}`} className={`${css.item} ${css.told}`}>
                <Link to={to(project)}>{name}</Link>
                <span className={css.next}>in use since {shortDay(cite.on as Day)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <GatesSay workspace={workspace} />
    </aside>
  );
}
