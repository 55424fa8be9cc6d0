import type { Course } from "./course.ts";

/** A project of a team: what it does, and how many people it asks for in each phase. */
export interface Sharer {
  readonly course: Course;
  /** By phase, in people; more than the team has count as all of it. */
  readonly asks: readonly number[];
}

/**
 * How much later each stretch of each project ends because the team has fewer people than its projects ask for at that time.
 *
 * Processor sharing: while all together ask for A people of a team of N < A, each gets the share N/A of what it asked for and its work goes on
 * at that pace; else all go on at full pace. Waits for others take nobody. Work is conserved: each stretch holds as many days of work as before.
 * Worlds are the same as without sharing, and 0 where there are people enough, to the last digit.
 *
 * @returns By project and stretch: days later, ≥ 0, never falling along a world.
 * @throws {RangeError} For a team of nobody, and for courses of different worlds.
 *
 * @see Kleinrock (1967), "Time-shared systems: a theoretical treatment", Journal of the ACM 14(2): M/M/1 takes 1/(μ − λ) on average.
 * @see shared-people.test.ts: that, and small cases by hand.
 */
export function sharedDelays(people: number, sharers: readonly Sharer[]): readonly Float64Array[] {
  if (!(people > 0)) throw new RangeError(`a team has people; got ${people}.`);
  const many = sharers.length;
  const worlds = (sharers[0]?.course.starts.length ?? 1) - 1;
  if (sharers.some(({ course }) => course.starts.length !== worlds + 1)) throw new RangeError("projects share their worlds.");
  const delays = sharers.map(({ course }) => new Float64Array(course.days.length));
  const asks = sharers.map(({ asks: of }) => Float64Array.from(of, (each) => Math.min(people, Math.max(0, each))));
  const most = asks.map((of) => of.reduce((a, b) => Math.max(a, b), 0));
  const whole = most.reduce((sum, each) => sum + each, 0);
  if (whole <= people) return delays;

  const [place, end] = [new Int32Array(many), new Int32Array(many)];
  const [left, late, asking] = [new Float64Array(many), new Float64Array(many), new Float64Array(many)];
  const alive = new Int32Array(many);

  /** Puts a project on its stretch; false where its world is over. */
  const enter = (at: number): boolean => {
    const stretch = place[at] ?? 0;
    if (stretch >= (end[at] ?? 0)) return false;
    const course = sharers[at]?.course;
    left[at] = course?.days[stretch] ?? 0;
    asking[at] = course?.rests[stretch] === 1 ? 0 : (asks[at]?.[course?.phases[stretch] ?? 0] ?? 0);
    return true;
  };

  for (let world = 0; world < worlds; world++) {
    let going = 0;
    let couldAsk = 0;
    for (let at = 0; at < many; at++) {
      const starts = sharers[at]?.course.starts;
      place[at] = starts?.[world] ?? 0;
      end[at] = starts?.[world + 1] ?? 0;
      late[at] = 0;
      if (!enter(at)) continue;
      alive[going] = at;
      going += 1;
      couldAsk += most[at] ?? 0;
    }
    while (couldAsk > people) {
      let asked = 0;
      for (let of = 0; of < going; of++) asked += asking[alive[of] ?? 0] ?? 0;
      const pace = asked > people ? people / asked : 1;
      let step = Infinity;
      let first = 0;
      for (let of = 0; of < going; of++) {
        const at = alive[of] ?? 0;
        const days = (asking[at] ?? 0) > 0 ? (left[at] ?? 0) / pace : (left[at] ?? 0);
        if (days < step) {
          step = days;
          first = of;
        }
      }
      if (step === Infinity) break;
      const worked = step * pace;
      const lost = step - worked;
      let kept = 0;
      for (let of = 0; of < going; of++) {
        const at = alive[of] ?? 0;
        const works = (asking[at] ?? 0) > 0;
        left[at] = (left[at] ?? 0) - (works ? worked : step);
        if (works && pace < 1) late[at] = (late[at] ?? 0) + lost;
        if (of === first) {
          const stretch = place[at] ?? 0;
          const mine = delays[at];
          if (mine !== undefined) mine[stretch] = late[at] ?? 0;
          place[at] = stretch + 1;
          if (!enter(at)) {
            couldAsk -= most[at] ?? 0;
            continue;
          }
        }
        alive[kept] = at;
        kept += 1;
      }
      going = kept;
    }
    // With people enough for all that is left, nobody loses another day: what was lost stays lost.
    for (let of = 0; of < going; of++) {
      const at = alive[of] ?? 0;
      const mine = delays[at];
      for (let stretch = place[at] ?? 0; stretch < (end[at] ?? 0); stretch++) if (mine !== undefined) mine[stretch] = late[at] ?? 0;
    }
  }
  return delays;
}
