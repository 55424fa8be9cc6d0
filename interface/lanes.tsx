import { useElementSize } from "@mantine/hooks";
import { type LaneProject, type LaneRow, type LaneSigns, laneSigns, type Lanes as Placed, placeLanes } from "#charts";
import { type Day, longDay, shortDay } from "#kernel";
import css from "./lanes.module.css";
import { Link } from "./link.tsx";
import { Breach, Due } from "./marks.tsx";

/** A project on the picture, and what is said beside its name. */
export interface LaneEntry extends LaneProject {
  readonly to: string;
  /** "week 3 of 4". */
  readonly beside: string;
  readonly mark: { readonly level: "due" | "breach"; readonly says: string } | null;
}

interface Props {
  /** In the order of their lanes. */
  readonly projects: readonly LaneEntry[];
  /** The day that is looked at. */
  readonly today: Day;
}

/** Pixels right of the drawing, for the week of the box or the mark of each row. */
const BESIDE = 160;

/** Phases as lanes on one time axis: the same geometry as on the brief, and each row a link that the keyboard reaches. */
export function Lanes({ projects, today }: Props) {
  const { ref, width } = useElementSize();
  const narrow = width > 0 && width < 620;
  const placed = placeLanes(projects, { today, width: Math.max(300, width - (narrow ? 0 : BESIDE)), names: narrow ? "above" : "beside" });
  const byId = new Map(projects.map((project) => [project.id, project]));
  return (
    <figure className={css.chart}>
      <div ref={ref} className={css.plot} style={{ height: placed.height }}>
        {width > 0 && (
          <>
            <Drawing placed={placed} today={today} narrow={narrow} />
            <ul className={css.rows}>
              {placed.rows.map((row) => {
                const project = byId.get(row.id);
                return project && <RowLink key={row.id} row={row} project={project} narrow={narrow} />;
              })}
            </ul>
          </>
        )}
      </div>
      <Legend signs={laneSigns(placed)} />
    </figure>
  );
}

function RowLink({ row, project, narrow }: { readonly row: LaneRow; readonly project: LaneEntry; readonly narrow: boolean }) {
  return (
    <li>
      <Link
        to={project.to}
        className={css.row}
        data-row
        data-narrow={narrow || undefined}
        style={{ top: row.y - (narrow ? 32 : 16), height: narrow ? 44 : 32, paddingInlineStart: row.nameAt.x + 16 }}
      >
        <span className={css.name}>{project.name}</span>{" "}
        <span className={css.beside}>{project.mark ? <Mark {...project.mark} /> : project.beside}</span>
        <span className={css.heard}>; {laneWords(project)}</span>
      </Link>
    </li>
  );
}

const Mark = ({ level, says }: NonNullable<LaneEntry["mark"]>) => (level === "breach" ? <Breach>{says}</Breach> : <Due>{says}</Due>);

function Drawing({ placed, today, narrow }: { readonly placed: Placed; readonly today: Day; readonly narrow: boolean }) {
  const { width, height, plot, todayX } = placed;
  return (
    <svg className={css.svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {placed.months.map(({ x, day, isLabelled }) => (
        <g key={day}>
          <path d={`M${x} ${plot.top - 2}V${plot.bottom}`} stroke="var(--ph-line)" />
          {isLabelled && Math.abs(x + 8 - todayX) > 40 && (
            <text x={x} y={plot.top - 10} className={css.tick}>
              {monthOf(day)}
            </text>
          )}
        </g>
      ))}
      {placed.lanes.map(({ label, y, lineY }) => (
        <g key={label}>
          <path d={`M-16 ${lineY}H${width + (narrow ? 0 : BESIDE)}`} stroke="var(--ph-line)" />
          <text x={0} y={narrow ? y : lineY + 30} className={css.lane}>
            {label}
          </text>
        </g>
      ))}
      <path d={`M${todayX} ${plot.top - 2}V${plot.bottom}`} stroke="var(--ph-accent)" />
      <text x={todayX} y={plot.top - 10} textAnchor="middle" className={css.today}>
        {shortDay(today)}
      </text>
      {placed.rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </svg>
  );
}

function Row({ row: { y, bar, box, fan, flags, decision, without } }: { readonly row: LaneRow }) {
  return (
    <g>
      {without && (
        <rect className={css.without} x={without.from} y={y - 4} width={Math.max(2, without.to - without.from)} height={8} rx={2} />
      )}
      {bar && (
        <>
          {bar.phaseFrom > bar.from && <path d={`M${bar.from} ${y}H${bar.phaseFrom}`} stroke="var(--ph-line-strong)" strokeWidth={6} />}
          <path d={`M${bar.phaseFrom} ${y}H${Math.max(bar.to, bar.phaseFrom + 2)}`} className={css.bar} strokeWidth={8} />
          {bar.beganBefore && <path d={`M${bar.from + 5} ${y - 5}l-5 5l5 5`} className={css.arrow} />}
          {bar.goesOn && <path d={`M${bar.to} ${y}h9m-4 -4l4 4l-4 4`} className={css.arrow} />}
        </>
      )}
      {box && bar && bar.to > box.to && <rect x={box.to} y={y - 4} width={bar.to - box.to} height={8} className={css.over} />}
      {fan && (
        <>
          <path d={lens(fan, y)} className={css.fan} />
          <path d={`M${fan.middle} ${y - 7}V${y + 7}`} stroke="var(--ph-accent)" strokeWidth={1.5} />
        </>
      )}
      {box && <path d={`M${box.from} ${y + 7}v4H${box.to}v-4`} className={css.box} />}
      {flags.map(({ x, day, as, isHollow }) => (
        <g key={`${as} ${day}`} className={isHollow ? css.hollow : css.flag}>
          <path d={`M${x} ${y + 9}V${y - 12}`} />
          <path
            d={as === "promise" ? `M${x} ${y - 12}h9l-2.5 3.5l2.5 3.5h-9z` : `M${x} ${y - 12}h8v7h-8z`}
            data-open={as === "constraint" || isHollow || undefined}
          />
        </g>
      ))}
      {decision && <path d={`M${decision.x} ${y - 6}l6 6l-6 6l-6 -6z`} className={css.decision} data-due={decision.isDue || undefined} />}
    </g>
  );
}

/** Empty at both ends, widest where it is as likely as not. */
const lens = ({ early, middle, late }: NonNullable<LaneRow["fan"]>, y: number): string =>
  `M${early} ${y}Q${(early + middle) / 2} ${y - 7} ${middle} ${y - 7}Q${(middle + late) / 2} ${y - 5} ${late} ${y}Q${(middle + late) / 2} ${y + 5} ${middle} ${y + 7}Q${(early + middle) / 2} ${y + 7} ${early} ${y}Z`;

const monthOf = (day: Day): string => `${shortDay(day).split(" ")[1] ?? ""}${day.slice(5, 7) === "01" ? ` ${day.slice(0, 4)}` : ""}`;

/** Signs are explained once, and only those that are drawn: a row of 32 px has no room for words. */
function Legend({ signs }: { readonly signs: LaneSigns }) {
  return (
    <figcaption className={css.legend}>
      <Sign isDrawn={signs.sinceStart} words="since it started">
        <path d="M0 7H24" stroke="var(--ph-line-strong)" strokeWidth={6} />
      </Sign>
      <Sign isDrawn={signs.phase} words="in this phase">
        <path d="M0 7H24" className={css.bar} strokeWidth={8} />
      </Sign>
      <Sign isDrawn={signs.box} words="time box">
        <path d="M1 5v4H23v-4" className={css.box} />
      </Sign>
      <Sign isDrawn={signs.over} words="past its box">
        <rect y={3} width={24} height={8} className={css.over} />
      </Sign>
      <Sign isDrawn={signs.fan} words="next decision ready, 8 in 10 (assumed)">
        <path d={lens({ early: 0, middle: 9, late: 24, isBeyond: false }, 7)} className={css.fan} />
        <path d="M9 0V14" stroke="var(--ph-accent)" strokeWidth={1.5} />
      </Sign>
      <Sign isDrawn={signs.decision} words="decision set" width={14}>
        <path d="M7 1l6 6l-6 6l-6 -6z" className={css.decision} />
      </Sign>
      <Sign isDrawn={signs.due} words="decision due" width={14}>
        <path d="M7 1l6 6l-6 6l-6 -6z" className={css.decision} data-due />
      </Sign>
      <Sign isDrawn={signs.promise} words="promised" width={14}>
        <g className={css.flag}>
          <path d="M2 14V1" />
          <path d="M2 1h9l-2.5 3.5l2.5 3.5h-9z" />
        </g>
      </Sign>
      <Sign isDrawn={signs.hollowPromise} words="promised, no go" width={14}>
        <g className={css.hollow}>
          <path d="M2 14V1" />
          <path d="M2 1h9l-2.5 3.5l2.5 3.5h-9z" data-open />
        </g>
      </Sign>
      <Sign isDrawn={signs.constraint} words="set from outside" width={14}>
        <g className={css.flag}>
          <path d="M2 14V1" />
          <path d="M2 1h8v7h-8z" data-open />
        </g>
      </Sign>
      <Sign isDrawn={signs.without} words="not going on">
        <rect x={1} y={3} width={22} height={8} rx={2} className={css.without} />
      </Sign>
    </figcaption>
  );
}

interface SignProps {
  readonly isDrawn: boolean;
  readonly words: string;
  readonly width?: number;
  readonly children: React.ReactNode;
}

function Sign({ isDrawn, words, width = 24, children }: SignProps) {
  if (!isDrawn) return null;
  return (
    <span>
      <svg width={width} height={14} viewBox={`0 0 ${width} 14`} aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  );
}

/** The rest of the row in words, for whoever does not see the picture. */
export function laneWords({ lane, mark, beside, dates, decision, range }: LaneEntry): string {
  const said = [
    lane,
    mark && beside,
    ...dates.map(({ day, as, isHollow }) =>
      as === "promise" ? `promised for ${longDay(day)}${isHollow ? " with no go on record" : ""}` : `imposed from outside: ${longDay(day)}`,
    ),
    decision?.by && `next decision by ${longDay(decision.by)}`,
    range && `8 in 10 between ${longDay(range.early)} and ${longDay(range.late)}`,
  ];
  return said.filter(Boolean).join("; ");
}
