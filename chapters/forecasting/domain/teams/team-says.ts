import { phaseName } from "#chapters/lifecycle/domain";
import { boxedPhases } from "../boxed-phases.ts";

interface Sized {
  readonly name: string;
  readonly people: number;
}

/** "The team Data has 4 people, and its 3 projects under way ask for 7 now." */
export function teamAsksSay({ name, people }: Sized, { projects, asked }: { readonly projects: number; readonly asked: number }): string {
  const has = `The team ${name} has ${people} ${people === 1 ? "person" : "people"}`;
  if (projects === 0) return `${has}, and no project under way asks for them.`;
  const ask = projects === 1 ? "its one project under way asks" : `its ${projects} projects under way ask`;
  return `${has}, and ${ask} for ${Number(asked.toFixed(1))} now.`;
}

/** What nobody can be given is told, and taken as all there is; null where there are people enough. */
export function tooManySay(asks: readonly number[], { people }: Pick<Sized, "people">): string | null {
  const over = boxedPhases.filter((_, at) => (asks[at] ?? 0) > people);
  return over.length === 0
    ? null
    : `More people are asked for than the team has in ${over.map((phase) => phaseName[phase]).join(", ")}; it is taken as all of them.`;
}
