/** What a project does in each world, one stretch after another: of work in a phase, or of waiting for others. */
export interface Course {
  /** By world: the place of its first stretch; one more than worlds, so that the next one's is where it ends. */
  readonly starts: Int32Array;
  /** Days of each stretch, as long as nobody has to share. */
  readonly days: Float64Array;
  /** The phase of each stretch. */
  readonly phases: Uint8Array;
  /** 1 where it waits for others, and asks for nobody. */
  readonly rests: Uint8Array;
}

/** Takes down the stretches of one world after another. */
export interface CourseNotes {
  readonly newWorld: () => void;
  readonly stretch: (phase: number, days: number, rests: boolean) => void;
  readonly course: () => Course;
}

/** Notes for so many worlds; they grow as they need. */
export function courseNotes(worlds: number): CourseNotes {
  const starts = new Int32Array(worlds + 1);
  let days = new Float64Array(worlds * 6);
  let phases = new Uint8Array(worlds * 6);
  let rests = new Uint8Array(worlds * 6);
  let [world, many] = [0, 0];
  const grow = (): void => {
    const wider = <T extends Float64Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    days = wider(days, new Float64Array(days.length * 2));
    phases = wider(phases, new Uint8Array(phases.length * 2));
    rests = wider(rests, new Uint8Array(rests.length * 2));
  };
  return {
    newWorld: () => {
      starts[world] = many;
      world += 1;
      starts[world] = many;
    },
    stretch: (phase, length, isRest) => {
      if (length <= 0 && isRest) return;
      if (many === days.length) grow();
      days[many] = length;
      phases[many] = phase;
      rests[many] = isRest ? 1 : 0;
      many += 1;
      starts[world] = many;
    },
    course: () => ({ starts, days: days.subarray(0, many), phases: phases.subarray(0, many), rests: rests.subarray(0, many) }),
  };
}
