import { useQuery } from "@tanstack/react-query";
import { Link, useAsOf } from "#interface";
import css from "../portfolio.module.css";
import { gatesQuery } from "./gate-query.ts";

/** One quiet sentence on what the gates have come to, where whoever answers for them looks; nothing before there was one. */
export function GatesSay({ workspace }: { readonly workspace: string }) {
  const { data } = useQuery(gatesQuery(workspace, useAsOf()));
  if (!data || data.gates === 0) return null;
  return (
    <section className={css.gates}>
      <h3 className={css.railTitle}>Gates</h3>
      <p className={css.next}>
        {data.says} <Link to={`/w/${workspace}/gates`}>Look back over them</Link>
      </p>
    </section>
  );
}
