import { type Column, DataTable, Link, Unknown, useGo } from "#interface";
import { daysOfWork } from "#kernel";
import type { DataSetRow } from "../../contract/index.ts";
import { BandLetter } from "./band-letter.tsx";
import { ageSays, bandOf, heldSays, worstQuestion } from "./data-says.ts";
import css from "./list.module.css";

interface Props {
  readonly rows: readonly DataSetRow[];
  readonly workspace: string;
}

/** A row a data set: the band reached, what holds it there, what that takes. */
export function DataTableOf({ rows, workspace }: Props) {
  const go = useGo();
  const to = ({ id }: DataSetRow) => `/w/${workspace}/data/${id}`;
  const query = (row: DataSetRow): Readonly<Record<string, string>> => {
    const question = worstQuestion(row)?.question;
    return question ? { question } : {};
  };
  const columns: readonly Column<DataSetRow>[] = [
    {
      key: "name",
      head: "Data set",
      names: true,
      text: ({ name }) => name,
      cell: (row) => (
        <Link to={to(row)} query={query(row)}>
          {row.name}
        </Link>
      ),
    },
    { key: "band", head: "Band", text: (row) => bandOf(row), cell: (row) => <BandLetter band={bandOf(row)} /> },
    {
      key: "held",
      head: "What holds it there",
      text: (row) => heldSays(row),
      cell: (row) => <Held row={row} />,
    },
    {
      key: "days",
      head: "To close its gaps",
      unit: "person-days",
      numeric: true,
      text: (row) => {
        const days = worstQuestion(row)?.days;
        return days?.known ? Math.round(days.value * 2) / 2 : null;
      },
      cell: (row) => {
        const days = worstQuestion(row)?.days;
        return days?.known ? daysOfWork(days.value) : <Unknown what="not known" />;
      },
    },
    {
      key: "age",
      head: "Measured",
      text: ({ ageDays }) => ageDays,
      cell: ({ ageDays }) => (ageDays === null ? "–" : ageSays(ageDays)),
    },
    { key: "rows", head: "Rows", numeric: true, text: (row) => row.rows, cell: (row) => row.rows?.toLocaleString("en-GB") ?? "–" },
    {
      key: "question",
      head: "Question",
      text: (row) => worstQuestion(row)?.asks ?? null,
      cell: (row) => worstQuestion(row)?.asks ?? "none asked",
      quiet: true,
    },
    {
      key: "project",
      head: "Project",
      text: ({ projects }) => projects.map(({ name }) => name ?? "").join(", ") || null,
      cell: ({ projects }) =>
        projects.length === 0
          ? "–"
          : projects.map(({ project, name }, at) => (
              <span key={project}>
                {at > 0 && ", "}
                <Link to={`/w/${workspace}/projects/${project}`}>{name ?? "a project you may not see"}</Link>
              </span>
            )),
    },
    { key: "version", head: "Version", text: ({ version }) => version, quiet: true },
  ];
  return (
    <DataTable
      title="Data sets"
      remember="data-sets"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={(row) => go(to(row), query(row))}
    />
  );
}

/** One line of it; whole in the tip, and on the page it leads to. */
function Held({ row }: { readonly row: DataSetRow }) {
  const says = heldSays(row);
  if (says === null) return <Unknown what="not measured" />;
  return (
    <span className={css.held} title={says}>
      {says}
    </span>
  );
}
