import type { Day, Fold } from "#kernel";
import { noAutonomy } from "./autonomy/autonomy.ts";
import { evolveAutonomy } from "./autonomy/evolve-autonomy.ts";
import { evolveCost, noCost } from "./cost/evolve-cost.ts";
import { evolveCriteria } from "./criteria/evolve-criteria.ts";
import { evolveDependencies } from "./dependencies/evolve-dependencies.ts";
import type { ProjectBodies, ProjectEntry } from "./entries.ts";
import { evolveGate } from "./gate/evolve-gate.ts";
import { noGate } from "./gate/gate-state.ts";
import { evolveLaunch } from "./launch/evolve-launch.ts";
import { notLaunched } from "./launch/launch-state.ts";
import { type Phase, phases } from "./phase/phases.ts";
import type { DateOnRecord, Project, Source, Stay, Told } from "./project.ts";
import type { Rest } from "./rules/working-days.ts";
import { sourceOf } from "./source-of.ts";
import { evolveStop } from "./stop/evolve-stop.ts";
import { evolveTracks } from "./track/evolve-tracks.ts";

/** Before anything was said. */
export const nothingSaid = (id: string): Project => ({
  id,
  name: "",
  opened: null,
  startedOn: null,
  kind: null,
  weight: null,
  useCase: null,
  owner: null,
  productOwner: null,
  sponsor: null,
  metric: null,
  productionPath: null,
  productionisationBudget: null,
  judgements: { technique: null, problem: null, data: null },
  standing: null,
  stays: [],
  criteria: [],
  tracks: [],
  killWords: null,
  decisionDate: null,
  dates: [],
  decisions: [],
  go: null,
  gate: noGate,
  learnings: [],
  checkIn: null,
  teamSize: null,
  spend: null,
  note: null,
  launch: notLaunched,
  dependencies: [],
  autonomy: noAutonomy,
  stop: null,
  cost: noCost,
});

/** What one entry makes of a project: pure, and total over any order of entries. */
export function evolveProject(project: Project, entry: ProjectEntry): Project {
  const told = sourceOf(entry);
  const facts = evolveCriteria(evolveFacts(withTopics(project, entry, told), entry, told), entry, told);
  const work = evolveTracks(evolveLaunch(facts, entry, told), entry, told);
  return evolveGate(project, evolveAutonomy(evolveDependencies(work, entry, told), entry, told), entry, told);
}

/** What keeps a state of its own; shared with the state before where the entry is none of its business. */
function withTopics(project: Project, entry: ProjectEntry, told: Source): Project {
  const decided = project.decisions.at(-1);
  const opens = decided?.value.outcome === "go" || decided?.value.outcome === "conditional-go";
  const stop = evolveStop(project.stop, entry, { told, decided: decided && !opens ? decided.told : null });
  const cost = evolveCost(project.cost, entry, told);
  return stop === project.stop && cost === project.cost ? project : { ...project, stop, cost };
}

/** Projects, folded from what was said about them. */
export const projectFold: Fold<Project, ProjectEntry> = {
  noun: "lifecycle/project",
  version: 3,
  initial: nothingSaid,
  evolve: evolveProject,
};

function evolveFacts(project: Project, entry: ProjectEntry, told: Source): Project {
  const say = <T>(value: T, guessedFrom: string | null = null): Told<T> => ({ value, told, guessedFrom });
  switch (entry.kind) {
    case "lifecycle/project-opened": {
      const { name, startedOn } = entry.body;
      const started = startedOn === null ? project.startedOn : say(startedOn);
      return { ...project, name, opened: told, startedOn: started, standing: project.standing ?? say("proposed") };
    }
    case "lifecycle/project-renamed":
      return { ...project, name: entry.body.name };
    case "lifecycle/kind-chosen":
      return { ...project, kind: say(entry.body.kind, entry.body.guessedFrom) };
    case "lifecycle/weight-chosen":
      return { ...project, weight: say(entry.body.weight) };
    case "lifecycle/use-case-described":
      return { ...project, useCase: say(entry.body.useCase) };
    case "lifecycle/owner-named":
      return { ...project, owner: say(entry.body.person) };
    case "lifecycle/product-owner-named":
      return { ...project, productOwner: say(entry.body.person) };
    case "lifecycle/sponsor-named":
      return { ...project, sponsor: say(entry.body.person) };
    case "lifecycle/metric-chosen":
      return { ...project, metric: say(entry.body) };
    case "lifecycle/production-path-described":
      return { ...project, productionPath: say(entry.body.path) };
    case "lifecycle/productionisation-budgeted":
      return { ...project, productionisationBudget: say(entry.body) };
    case "lifecycle/judgement-made": {
      const { judgement, holds, reason } = entry.body;
      return { ...project, judgements: { ...project.judgements, [judgement]: say({ holds, reason }) } };
    }
    case "lifecycle/phase-entered":
      return enteredPhase(project, entry.body, told);
    case "lifecycle/phase-confirmed":
      return {
        ...project,
        stays: lastStay(project, (stay) => (stay.phase === entry.body.phase ? { ...stay, guessedFrom: null, confirmed: told } : stay)),
      };
    case "lifecycle/phase-returned":
      return returnedToPhase(project, entry.body, told);
    case "lifecycle/time-box-extended": {
      return { ...project, stays: lastStay(project, (stay) => extendedBy(stay, entry.body.weeks, told)) };
    }
    case "lifecycle/kill-condition-described":
      return { ...project, killWords: say(entry.body.words) };
    case "lifecycle/decision-date-set":
      return { ...project, decisionDate: say(entry.body.day) };
    case "lifecycle/launch-committed":
      return { ...project, dates: [...project.dates, promise(entry.body, told, false)] };
    case "lifecycle/launch-commitment-overridden":
      return { ...project, dates: [...project.dates, promise(entry.body, told, true)] };
    case "lifecycle/promise-withdrawn":
      return {
        ...project,
        dates: project.dates.map((date) =>
          date.id === entry.body.commitment && date.as === "promise" ? { ...date, withdrawn: told } : date,
        ),
      };
    case "lifecycle/constraint-recorded": {
      const { day: on, imposedBy } = entry.body;
      const constraint: DateOnRecord = {
        id: `constraint-${told.entry}`,
        day: on,
        as: "constraint",
        overridden: false,
        imposedBy,
        withdrawn: null,
        told,
      };
      return { ...project, dates: [...project.dates, constraint] };
    }
    case "lifecycle/decision-made": {
      const { outcome, opens, on, reason, alone, gate, conditions, tally, overridden } = entry.body;
      const decision = say({ outcome, opens, on: on ?? told.on, reason, alone, gate, conditions, tally, overridden });
      const isGo = (outcome === "go" || outcome === "conditional-go") && opens.opens === "productionisation";
      return { ...project, decisions: [...project.decisions, decision], go: isGo ? decision : project.go };
    }
    case "lifecycle/work-begun":
      return { ...project, standing: say("under-way", entry.body.guessedFrom) };
    case "lifecycle/project-held":
      return { ...project, standing: say("on-hold", entry.body.guessedFrom) };
    case "lifecycle/project-stopped":
      return { ...project, standing: say("stopped", entry.body.guessedFrom) };
    case "lifecycle/project-resumed":
      return {
        ...project,
        standing: say(project.stays.length === 0 ? "proposed" : "under-way"),
        stays: lastStay(project, (stay) => ({ ...stay, rests: [...stay.rests, ...restUntil(project, told)] })),
        // A stop uses the go up: what was decided for work that ended says nothing of the work that begins anew.
        go: project.standing?.value === "stopped" ? null : project.go,
      };
    case "lifecycle/learning-recorded":
      return { ...project, learnings: [...project.learnings, say(entry.body)] };
    case "lifecycle/check-in-held":
      return heldLater(project, entry.body) ? { ...project, checkIn: say(entry.body.on) } : project;
    case "lifecycle/team-sized":
      return { ...project, teamSize: say(entry.body.people) };
    case "lifecycle/spend-reported":
      return { ...project, spend: say(entry.body) };
    case "lifecycle/note-added":
      return { ...project, note: say(entry.body.note) };
    default:
      return project;
  }
}

const promise = (said: { commitment: string; day: DateOnRecord["day"] }, told: Source, overridden: boolean): DateOnRecord => ({
  id: said.commitment,
  day: said.day,
  as: "promise",
  overridden,
  imposedBy: null,
  withdrawn: null,
  told,
});

const lastStay = ({ stays }: Project, change: (stay: Stay) => Stay): readonly Stay[] => {
  const last = stays.at(-1);
  return last === undefined ? stays : [...stays.slice(0, -1), change(last)];
};

const extendedBy = (stay: Stay, weeks: number, told: Source): Stay => ({
  ...stay,
  extendedWeeks: stay.extendedWeeks + weeks,
  extensions: stay.extensions + 1,
  extended: told,
});

/** Since the work was put down; nothing where it was not. */
const restUntil = ({ standing }: Project, told: Source): readonly Rest[] =>
  standing?.value === "on-hold" || standing?.value === "stopped" ? [{ from: standing.told.on, to: told.on }] : [];

/** Only somebody from outside counts (P-C4); one that is written down late does not hide a later one. */
const heldLater = ({ checkIn }: Project, { on, fromOutside }: ProjectBodies["lifecycle/check-in-held"]): boolean =>
  fromOutside && (checkIn === null || on >= checkIn.value);

const newStay = (phase: Phase, enteredOn: Day | null, boxWeeks: number | null, told: Source): Stay => ({
  ...{ phase, enteredOn, boxWeeks, told, leftOn: null, extendedWeeks: 0, extensions: 0, extended: null, returned: false },
  ...{ startedWithout: [], guessedFrom: null, confirmed: null, rests: [] },
});

function enteredPhase(project: Project, body: ProjectBodies["lifecycle/phase-entered"], told: Source): Project {
  const { phase, on, boxWeeks, startedWithout, guessedFrom } = body;
  const stay: Stay = { ...newStay(phase, on, boxWeeks, told), startedWithout, guessedFrom };
  return {
    ...project,
    stays: [...lastStay(project, (last) => ({ ...last, leftOn: on ?? told.on })), stay],
    startedOn: project.startedOn ?? (on === null ? null : { value: on, told, guessedFrom: null }),
    standing: { value: "under-way", told, guessedFrom },
    // A go is decided in go/no-go and opens what follows; coming into go/no-go again asks for another.
    go: phase === "go-no-go" ? null : project.go,
  };
}

function returnedToPhase(project: Project, body: ProjectBodies["lifecycle/phase-returned"], told: Source): Project {
  const { to, on, boxWeeks } = body;
  const stay: Stay = { ...newStay(to, on, boxWeeks, told), returned: true };
  const usedUp = phases.indexOf(to) < phases.indexOf("productionisation");
  return { ...project, stays: [...lastStay(project, (last) => ({ ...last, leftOn: on })), stay], go: usedUp ? null : project.go };
}
