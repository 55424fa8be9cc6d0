import { day } from "#kernel";
import type { ProjectKind } from "../phase/kinds.ts";
import type { Phase } from "../phase/phases.ts";
import { usualRules } from "../rules/rules.ts";
import type { Fact, ProjectFacts, Standing } from "./facts.ts";

/** A row of somebody's table as the tests write it; what is left out was left empty. */
export interface Row {
  readonly name: string;
  readonly kind?: ProjectKind;
  readonly phase?: Phase;
  readonly status?: string;
  readonly standing?: Standing;
  readonly started?: string;
  readonly entered?: string;
  readonly promised?: string;
  readonly constraint?: string;
  readonly go?: string;
  readonly decide?: string;
  readonly owner?: string;
  readonly sponsor?: string;
  readonly metric?: string;
  readonly target?: string;
  readonly kill?: string;
  readonly technique?: boolean;
  readonly problem?: boolean;
  readonly data?: boolean;
  readonly notes?: string;
}

/** The facts that a reader of tables would make of a row. */
export function factsOf(row: number, of: Row): ProjectFacts {
  const fact = <T>(column: string, value: T | undefined, said = String(value), guess = false): Fact<T> =>
    value === undefined ? { known: false } : { known: true, value, cite: { row, column }, guess, said };
  const on = (column: string, value: string | undefined) => fact(column, value === undefined ? undefined : day(value), value);
  const dateSaid = (column: string, value: string | undefined, as: "promise" | "constraint") => {
    const said = fact(column, value === undefined ? undefined : { day: day(value), as, saidOn: null, overridden: false }, value);
    return said.known ? [said] : [];
  };
  return {
    id: `row-${row}`,
    name: of.name,
    cite: { row, column: "Project" },
    kind: fact("Type", of.kind),
    phase: fact("Status", of.phase, of.status ?? of.phase, of.status !== undefined),
    standing: fact("Status", of.standing, of.status ?? of.standing, of.status !== undefined),
    startedOn: on("Started", of.started),
    phaseEnteredOn: on("Phase since", of.entered),
    boxWeeks: { known: false },
    rests: [],
    dependencies: [],
    rules: usualRules,
    datesSaid: [...dateSaid("Go-live", of.promised, "promise"), ...dateSaid("Deadline", of.constraint, "constraint")],
    go: on("Go", of.go),
    decisionDate: on("Decision", of.decide),
    owner: fact("Owner", of.owner),
    sponsor: fact("Sponsor", of.sponsor),
    metric: fact("KPI", of.metric),
    target: fact("Target", of.target),
    killWords: fact("Stop if", of.kill),
    criteria: [],
    preparation: null,
    techniqueUnderstood: fact("Technique", of.technique),
    problemDefined: fact("Problem", of.problem),
    dataGood: fact("Data", of.data),
    stop: { known: false },
    teamSize: { known: false },
    spend: { known: false },
    notes: fact("Notes", of.notes),
  };
}

/** A dozen projects as a company has them in the autumn of 2026; header in row 1. */
export const twelve: readonly ProjectFacts[] = (
  [
    {
      name: "Churn early warning",
      kind: "trained-model",
      phase: "proof-of-concept",
      status: "PoC",
      started: "2026-06-15",
      promised: "2027-01-31",
      owner: "Ana Lima",
      sponsor: "Head of Retention",
      metric: "monthly churn",
      target: "3.1 %",
    },
    {
      name: "Invoice reader",
      kind: "vendor-model",
      phase: "productionisation",
      status: "Building",
      started: "2026-05-04",
      entered: "2026-09-07",
      promised: "2026-12-15",
      owner: "Jonas Weber",
      metric: "minutes per invoice",
      target: "under 2",
    },
    {
      name: "Support copilot",
      kind: "agent",
      phase: "proof-of-concept",
      status: "pilot",
      entered: "2026-11-09",
      started: "2026-10-19",
      owner: "Priya Nair",
      sponsor: "COO",
      metric: "tickets solved without a person",
      target: "30 %",
      kill: "fewer than 10 % solved after the pilot",
    },
    {
      name: "Demand forecast",
      kind: "trained-model",
      phase: "iteration",
      status: "Live",
      started: "2025-03-03",
      go: "2025-07-14",
      owner: "Tomasz Zieliński",
      sponsor: "VP Supply",
      metric: "forecast error (MAPE)",
      target: "12 %",
    },
    {
      name: "Contract search",
      kind: "vendor-model",
      phase: "data-assessment",
      status: "Discovery",
      started: "2026-11-16",
      owner: "Jonas Weber",
    },
    {
      name: "Visual inspection, line 4",
      kind: "trained-model",
      phase: "proof-of-concept",
      status: "prototype",
      started: "2026-09-21",
      entered: "2026-10-05",
      promised: "2026-11-01",
      owner: "Mei Tanaka",
      data: false,
      metric: "missed defects",
    },
    {
      name: "Price elasticity",
      kind: "trained-model",
      phase: "go-no-go",
      status: "awaiting decision",
      started: "2026-08-03",
      entered: "2026-11-18",
      decide: "2026-12-03",
      owner: "Ana Lima",
      sponsor: "CFO",
      metric: "gross margin",
      technique: true,
      problem: true,
      data: true,
    },
    { name: "Marketing text generator", kind: "bought", phase: "iteration", status: "rolled out", started: "2026-02-02" },
    {
      name: "Fraud scoring v2",
      kind: "trained-model",
      phase: "productionisation",
      status: "in development",
      started: "2026-04-06",
      entered: "2026-10-12",
      go: "2026-10-09",
      promised: "2027-02-01",
      owner: "Sam Okafor",
      sponsor: "CRO",
      metric: "fraud losses per month",
      target: "−20 %",
      kill: "alerts above 400 a day",
    },
    {
      name: "Warehouse routing",
      standing: "stopped",
      status: "cancelled",
      started: "2025-11-10",
      owner: "Mei Tanaka",
      notes: "Sensor data too sparse; vendor solution covers it",
    },
    {
      name: "EU AI Act register",
      phase: "data-assessment",
      status: "started",
      constraint: "2027-08-02",
      started: "2026-10-26",
      sponsor: "General Counsel",
    },
    { name: "Voice of customer", owner: "Priya Nair", promised: "2027-03-31" },
  ] satisfies readonly Row[]
).map((row, index) => factsOf(index + 2, row));
