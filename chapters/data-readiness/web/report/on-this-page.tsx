import { useDataSet } from "./data-set-context.ts";
import { pageParts } from "./page-parts.ts";
import css from "./report.module.css";

/** The parts of a long page, each a step away. */
export function OnThisPage() {
  const { made, profile } = useDataSet();
  return (
    <nav className={css.onPage} aria-label="On this page">
      <ul>
        {pageParts(made.report, profile).map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.scrollIntoView({ block: "start" });
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
