import { type Moment, type Project, type ProjectDraft, projectFold, usualRules } from "#chapters/lifecycle/domain";
import { type Day, dayOf } from "#kernel";
import type { DatedDraft } from "./history.ts";
import { type Stage, tools } from "./stage.ts";

/** What an act may lean on. */
export interface Telling {
  readonly moment: Moment;
  readonly newId: () => string;
  /** The id that goes by `name` in this story, the same each time it is asked for. */
  readonly idOf: (name: string) => string;
  /** `value` give or take at most `by`: what measuring again would have shown. */
  readonly about: (value: number, by: number) => number;
}

/** Something said or done about a project, by the domain's own rules: what they refuse cannot be told. */
export type Act = (project: Project, telling: Telling) => ProjectDraft | readonly ProjectDraft[];

/** What was said and done on one day. */
export interface Scene {
  readonly on: Day;
  readonly acts: readonly Act[];
}

export const scene = (on: Day, ...acts: readonly Act[]): Scene => ({ on, acts });

/**
 * Plays the scenes of one project in order and gives the drafts, each with its instant.
 *
 * Every act sees the project as the acts before it left it, so that a story obeys the rules that live work obeys: criteria lock when their
 * phase starts, no phase is skipped, productionisation follows a go.
 *
 * @throws {Problem} Where the domain refuses an act. @throws {RangeError} Where scenes are out of order or not over before `until`.
 */
export function tell(stage: Stage, name: string, scenes: readonly Scene[]): readonly DatedDraft[] {
  const { clock, idOn, roll } = tools(stage, name);
  const first = scenes[0];
  if (first === undefined) return [];
  const named = new Map<string, string>();
  let project = projectFold.initial(idOn(clock.on(first.on)));
  const told: DatedDraft[] = [];

  for (const { on, acts } of scenes) {
    if (on >= stage.until) throw new RangeError(`${name}: ${on} is not before ${stage.until}`);
    for (const act of acts) {
      const now = clock.on(on);
      if (dayOf(now) !== on) throw new RangeError(`${name}: ${on} comes after ${dayOf(now)}`);
      const newId = () => idOn(now);
      const idOf = (key: string): string => {
        const id = named.get(key) ?? newId();
        named.set(key, id);
        return id;
      };
      const about = (value: number, by: number) => value + (2 * roll() - 1) * by;
      const drafts = act(project, { moment: { now, today: on, by: "import", rules: usualRules, isOwn: () => false }, newId, idOf, about });
      for (const draft of Array.isArray(drafts) ? drafts : [drafts]) {
        const at = now.toISOString();
        told.push({ ...draft, at });
        const place = { sequence: told.length - 1, at, recordedAt: at, by: "import", imported: false };
        project = projectFold.evolve(project, { ...draft, ...place });
      }
    }
  }
  return told;
}
