import { readinessQuestions } from "../../domain/index.ts";
import css from "../project.module.css";
import { useHere } from "../project-context.ts";

/** What data assessment has to answer for this kind of project, while it is under way. */
export function ReadinessPanel() {
  const { project } = useHere();
  if (project.phase?.phase !== "data-assessment" || project.kind === null) return null;
  return (
    <section className={css.panel}>
      <h2 className={css.title}>What data assessment answers</h2>
      <ul className={css.asked}>
        {readinessQuestions[project.kind.value].map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}
