import { type Phase, type ProjectKind, phases } from "#chapters/lifecycle/domain";
import { defineMetric } from "#chapters/metrics/domain";
import { namePerson } from "#chapters/people/domain";
import { addDays, type Day } from "#kernel";
import * as a from "./acts.ts";
import { type Dice, dice, oneOf } from "./dice.ts";
import type { DatedDraft } from "./history.ts";
import { type Figure, type Player, type Stage, stageOf, tools } from "./stage.ts";
import { type Act, type Scene, scene, tell } from "./tell.ts";

/** How large a portfolio is to be made. */
export interface Size {
  readonly projects: number;
  /** Entries of each project; at least 60. */
  readonly entries: number;
  readonly until: Day;
  readonly seed?: string;
}

const PEOPLE = 60;
const METRICS = 30;

/**
 * A portfolio of any size, for benches: projects of all kinds and phases that obey the domain's rules, each with exactly as many entries as
 * asked for. One batch at a time, so that what was loaded can be forgotten: first the people and the metrics, then project by project.
 */
export function* scale({ projects, entries, until, seed = "scale" }: Size): Generator<readonly DatedDraft[], void, undefined> {
  const stage = stageOf(until, seed);
  const { drafts, players, figures } = company(stage);
  yield drafts;
  for (let index = 0; index < projects; index++) yield project(stage, index, entries, players, figures);
}

function company(stage: Stage) {
  const { clock, idOn, roll } = tools(stage, "company");
  const drafts: DatedDraft[] = [];
  const on = stage.back(1500);
  const players = Array.from({ length: PEOPLE }, (_, index): Player => {
    const at = clock.on(addDays(on, Math.floor(index / 20)));
    const player = { id: idOn(at), name: `${oneOf(roll, givenNames)} ${oneOf(roll, familyNames)}` };
    drafts.push({ ...namePerson(player.id, player), at: at.toISOString() });
    return player;
  });
  const figures = Array.from({ length: METRICS }, (_, index): Figure => {
    const at = clock.on(addDays(on, 4 + Math.floor(index / 20)));
    const figure = { id: idOn(at), name: `${oneOf(roll, effects)}, ${oneOf(roll, places)}` };
    const said = { name: figure.name, unit: "%", direction: "lower-is-better", family: "cost-reduced" } as const;
    drafts.push({ ...defineMetric(figure.id, said), at: at.toISOString() });
    return figure;
  });
  return { drafts, players, figures };
}

/** How far a project came, and how it stands there. */
interface Fate {
  readonly phase: Phase;
  readonly kind: ProjectKind;
  readonly ends: "under-way" | "stopped" | "on-hold";
}

function fateOf(roll: Dice): Fate {
  const phase = oneOf(roll, [...phases, "proof-of-concept", "productionisation", "iteration", "iteration"] as const);
  const kind = oneOf(roll, ["trained-model", "trained-model", "vendor-model", "agent", "bought"] as const);
  return { phase, kind, ends: oneOf(roll, ["under-way", "under-way", "under-way", "under-way", "stopped", "on-hold"] as const) };
}

function project(stage: Stage, index: number, entries: number, players: readonly Player[], figures: readonly Figure[]) {
  const name = `${subjects[index % subjects.length]}, ${places[Math.floor(index / subjects.length) % places.length]}`;
  const part = `${name} ${index}`;
  const roll = dice(`${stage.seed}/${part}/fate`);
  const days = 200 + Math.floor(roll() * 1200);
  const fate = fateOf(roll);
  const fixed = milestones(stage, roll, { name, days, fate, players, figures });
  const missing = entries - tell(stage, part, fixed).length;
  if (missing < 0) throw new RangeError(`a project takes at least ${entries - missing} entries; got ${entries}`);
  const work = Array.from({ length: missing }, (_, at): Scene => {
    const back = Math.round((days - 20) * (1 - at / missing)) + 1;
    return scene(stage.back(back), everydayAct(roll, at / missing));
  });
  return tell(
    stage,
    part,
    [...fixed, ...work].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
  );
}

interface Outline {
  readonly name: string;
  readonly days: number;
  readonly fate: Fate;
  readonly players: readonly Player[];
  readonly figures: readonly Figure[];
}

/** What makes a project a project: opened, its people, its criteria, the phases it came through and how it ended. */
function milestones({ back }: Stage, roll: Dice, { name, days, fate, players, figures }: Outline): readonly Scene[] {
  const reached = phases.slice(0, phases.indexOf(fate.phase) + 1);
  const someone = () => oneOf(roll, players);
  const scenes = [
    scene(
      back(days),
      a.opened(name, fate.kind, oneOf(roll, notes)),
      a.people({ owner: someone(), sponsor: someone(), ...(roll() < 0.7 ? { productOwner: someone() } : {}) }),
      ...(roll() < 0.8 ? [a.aims(oneOf(roll, figures), "a tenth less")] : []),
      ...(roll() < 0.6 ? [a.wayToProduction(oneOf(roll, notes), 4, 8)] : []),
      ...(["technique", "problem", "data"] as const).flatMap((judgement) => (roll() < 0.7 ? [a.judged(judgement, roll() < 0.75)] : [])),
      a.team(2 + Math.floor(roll() * 5)),
      a.agreed("good", {
        role: "minimum-viable",
        metric: "precision",
        comparison: "at-least",
        threshold: 0.75,
        reason: oneOf(roll, notes),
      }),
      a.agreed("aim", { role: "success", metric: "recall", comparison: "at-least", threshold: 0.8, minimumSample: 500 }),
      ...(roll() < 0.6 ? [a.agreed("kill", { role: "kill", metric: "false alarms a day", comparison: "above", threshold: 40 })] : []),
    ),
    scene(back(days - 14), a.figure("good", { value: 0.6, n: 800, source: oneOf(roll, sources) })),
    ...reached.flatMap((phase, step) => {
      const on = back(Math.max(3, days - 15 - Math.round(((days - 20) * step) / phases.length)));
      const go = phase === "productionisation" ? [measuredForTheGo(oneOf(roll, sources)), a.decidedGo(oneOf(roll, notes))] : [];
      const promise = phase === "productionisation" && roll() < 0.6 ? [a.promised("launch", back(1), oneOf(roll, places))] : [];
      const watched =
        phase === "iteration" ? [a.built("monitoring"), ...players.slice(0, 1).map((who) => a.watchedBy(who)), ...stepOf(fate)] : [];
      return [scene(on, ...go, ...watched, a.entered(phase), ...promise)];
    }),
  ];
  if (fate.ends === "stopped") scenes.push(scene(back(2), a.stopped(oneOf(roll, notes))));
  if (fate.ends === "on-hold") scenes.push(scene(back(2), a.held(oneOf(roll, notes))));
  return scenes;
}

/** An agent is launched on a step of its autonomy. */
const stepOf = ({ kind }: Fate): readonly Act[] =>
  kind === "agent" ? [a.atWorst("It tells a customer what is not true."), a.openedStep("suggests", "A person sends everything.")] : [];

/** What has to hold does when a go is decided. */
const measuredForTheGo =
  (source: string): Act =>
  (project, telling) => {
    const hasKill = project.criteria.some(({ terms }) => terms.role === "kill");
    const acts = [a.figure("good", { value: 0.78, n: 800, source }), ...(hasKill ? [a.figure("kill", { value: 12, n: 800, source })] : [])];
    return acts.flatMap((act) => act(project, telling));
  };

/** Most of a record is measurements; the rest is what people say now and then. */
function everydayAct(roll: Dice, progress: number): Act {
  const chance = roll();
  const source = oneOf(roll, sources);
  if (chance < 0.45) return a.share("good", { value: 0.55 + 0.25 * Math.sqrt(progress), by: 0.03, n: 800, source });
  if (chance < 0.75) return a.share("aim", { value: 0.5 + 0.3 * Math.sqrt(progress), by: 0.04, n: 800, source });
  if (chance < 0.87) return a.checkedIn(oneOf(roll, notes));
  if (chance < 0.96) return a.noted(oneOf(roll, notes));
  return a.spent(1000 * Math.round(20 + 300 * progress));
}

const givenNames = ["Amara", "Jonas", "Mei", "Fatima", "Luca", "Ingrid", "Tomasz", "Priya", "Mateo", "Yuki", "Zanele", "Niamh", "Omar"];
const familyNames = [
  "Okafor",
  "Lindqvist",
  "Tanabe",
  "Haddad",
  "Rossi",
  "Solheim",
  "Nowak",
  "Iyer",
  "Quispe",
  "Dube",
  "Gallagher",
  "Costa",
];
const places = [
  ...["Benelux", "Poland", "Iberia", "the Nordics", "Italy", "France", "Austria", "Greece", "the Baltics", "Ireland", "Romania", "Turkey"],
  ...["Lyon", "Kraków", "Rotterdam", "Porto", "Malmö", "Graz", "Thessaloniki", "Vilnius", "Galway", "Cluj", "Izmir", "Turin"],
];
const subjects = [
  ...["Returns forecast", "Demand forecast", "Cancellation warning", "Invoice matching", "Route planning", "Price advice", "Mail sorting"],
  ...["Damage claims", "Delivery day", "Fraud screening", "Search ranking", "Answer drafts", "Shelf planning", "Energy forecast"],
  ...["Shift planning", "Spare parts", "Contract reading", "Product texts", "Size advice", "Picking forecast", "Supplier mail"],
  ...["Lead scoring", "Call summaries", "Quality pictures", "Sensor alarms", "Credit limits", "Stock counting", "Tender search"],
  ...["Service answers", "Offer texts", "Basket advice", "Applicant screening", "Warehouse robots", "Translation", "Machine repair"],
  ...["Address cleaning", "Tax codes", "Fleet charging", "Complaint sorting", "Catalogue photos", "Meeting notes", "Range planning"],
];
const effects = ["Cost of a returned order", "Hours of work a week", "Days until settled", "Deliveries late", "Sales lost", "Overtime"];
const sources = ["Held-out month, notebook 14", "Shadow run beside the live system", "Checked by hand by two people", "Nightly evaluation"];
const notes = [
  "The labels of the last quarter arrive two weeks late; the figures before them stand.",
  "Good enough for the desk to work with, and short of what was hoped for.",
  "The data of the new system differ in two fields, and agree in the rest.",
  "Sales and logistics have seen the figures and want the next step.",
  "Two suppliers changed their formats; the job was repaired the same day.",
];
