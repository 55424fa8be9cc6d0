import { Breach, Figure, Link, Tag } from "#interface";
import { type Day, longDay } from "#kernel";
import { citeEvidence } from "../cite-evidence.ts";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";
import { outcomeName } from "./gate-says.ts";

/** What was decided last, with its reason; what comes next is on the project's page. */
export function DecidedPanel() {
  const { gate, workspace, over } = useGate();
  const last = gate.decisions.findLast(({ live }) => live);
  if (!last || (!over && gate.sitting?.closed === null)) return null;
  const goes = over && (last.outcome === "go" || last.outcome === "conditional-go");
  const title = `${outcomeName[last.outcome]}, ${longDay(last.on as Day)}`;
  return (
    <section className={css.decided} aria-label={over ? "Decision" : "Last decision"}>
      <h2>
        <Figure evidence={citeEvidence(title, last.cite, workspace)}>{title}</Figure>
      </h2>
      <span className={css.marks}>
        {last.alone && <Tag title="One person decided, as the light weight allows.">decided alone</Tag>}
        {last.overridden && <Breach>overridden by an owner</Breach>}
      </span>
      <p>{last.reason ?? "The reason was erased."}</p>
      {goes && gate.phase === "go-no-go" && (
        <p>
          <Link to={`/w/${workspace}/projects/${gate.project.id}`}>Go on with the project</Link>: productionisation can be entered.
        </p>
      )}
      {last.outcome === "no-go" && over && (
        <p>
          <Link to={`/w/${workspace}/projects/${gate.project.id}`}>Write down what was learnt</Link>, within seven days.
        </p>
      )}
    </section>
  );
}
