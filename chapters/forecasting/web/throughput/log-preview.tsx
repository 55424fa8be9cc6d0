import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { weeklyCounts } from "#charts";
import { Picture, ProblemNotice } from "#interface";
import { isDay } from "#kernel";
import { logRoles, logSays } from "../../domain/index.ts";
import finished from "../finished/finished.module.css";
import { projectsQuery } from "../queries.ts";
import css from "./throughput.module.css";
import { leftOutSays, logRoleName } from "./throughput-say.ts";
import type { useLog } from "./use-log.ts";

interface Props {
  readonly log: ReturnType<typeof useLog>;
  readonly workspace: string;
}

/** What was read of a log: its weeks, what was left out and why, and what is never kept. Nothing has been sent yet. */
export function LogPreview({ log, workspace }: Props) {
  const { looked } = log;
  const [name, setName] = useState(looked?.file ?? "");
  const [project, setProject] = useState("");
  const projects = useQuery(projectsQuery(workspace));
  if (!looked) return null;
  const { read, reading } = looked;
  const { weeks, leftOut, people, kinds, columns } = read;
  return (
    <section className={finished.preview} aria-label="A log that is looked at">
      <div className={finished.head}>
        <h2>{logSays(read)}</h2>
        <div className={finished.actions}>
          <Button variant="default" onClick={log.leave}>
            Leave it
          </Button>
          <Button
            onClick={() => void log.keep(name.trim(), project === "" ? null : project)}
            loading={log.busy}
            disabled={!weeks.known || name.trim() === ""}
          >
            Keep its counts
          </Button>
        </div>
      </div>
      <ProblemNotice error={log.error} />
      {weeks.known && weeks.value.finished.length > 0 && (
        <Picture
          draw={(width) => weeklyCounts({ firstWeek: weeks.value.firstWeek, counts: weeks.value.finished, used: 0 }, { width })}
          about={800}
        />
      )}
      <p className={finished.quiet}>
        It was read in this browser. Only how many a week is sent and kept: no title, no id
        {people.length > 0 ? `, nothing of ${people.join(", ")}` : ", no name"}.
      </p>
      {leftOut.length > 0 && (
        <ul className={finished.refused} aria-label="Rows that were left out">
          {leftOut.map((one) => (
            <li key={one.says}>{leftOutSays(one)}</li>
          ))}
        </ul>
      )}
      {weeks.known && (
        <div className={css.keep}>
          <TextInput
            label="Team or stream of work"
            description="A newer log of the same name takes its place."
            required
            maxLength={80}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <NativeSelect
            label="Of one project alone"
            description="Its forecast then shows what its items say."
            value={project}
            onChange={({ currentTarget }) => setProject(currentTarget.value)}
            data={[
              { value: "", label: "no, of a team" },
              ...(projects.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
          <TextInput
            type="date"
            label="Exported on"
            description="The last day it knows; else the last day in it."
            value={reading.until ?? ""}
            onChange={({ currentTarget: { value } }) => void log.readAnew({ until: isDay(value) ? value : null })}
          />
          {kinds.length > 1 && (
            <NativeSelect
              label="Items counted"
              description="By what the log calls their kind."
              value={reading.kind ?? ""}
              onChange={({ currentTarget: { value } }) => void log.readAnew({ kind: value === "" ? null : value })}
              data={[
                { value: "", label: "all" },
                ...kinds.slice(0, 50).map(({ kind, items }) => ({ value: kind, label: `${kind} (${items})` })),
              ]}
            />
          )}
        </div>
      )}
      <details open={!weeks.known}>
        <summary>What the columns were taken for</summary>
        <div className={finished.columns}>
          {columns.map(({ column, role }, at) => (
            <NativeSelect
              // biome-ignore lint/suspicious/noArrayIndexKey: exports repeat headings, and columns do not move.
              key={at}
              label={column}
              value={role ?? ""}
              onChange={({ currentTarget: { value } }) =>
                void log.readAnew({ columns: new Map([...reading.columns, [column, logRoles.find((one) => one === value) ?? null]]) })
              }
              data={[{ value: "", label: "not read" }, ...logRoles.map((value) => ({ value, label: logRoleName[value] }))]}
            />
          ))}
          <NativeSelect
            label="Days are written"
            value={reading.dayOrder ?? ""}
            onChange={({ currentTarget: { value } }) =>
              void log.readAnew({ dayOrder: value === "day-first" || value === "month-first" ? value : null })
            }
            data={[
              { value: "", label: "as the days themselves show" },
              { value: "day-first", label: "day first: 3 April is 03/04" },
              { value: "month-first", label: "month first: 3 April is 04/03" },
            ]}
          />
        </div>
      </details>
    </section>
  );
}
