import { z } from "zod";
import { boxedPhases } from "../domain/index.ts";

const MOST = 10_000;

/** People of a team: a half is somebody who has half of their time for it. */
const people = z
  .number({ error: "Give how many people, such as 4." })
  .max(MOST, { error: `Give at most ${MOST} people.` })
  .multipleOf(0.01, { error: "Two decimals of a person are enough." });

/** Beside each other in the entry and on the wire. */
export const teamSaid = {
  name: z.string().min(1, { error: "Name the team, and not the people in it." }).max(200),
  people: people.gt(0, { error: "A team has more than 0 people. Dissolve it where nobody is left." }),
};

const asked = people.min(0, { error: "A project asks for 0 people or more." });
export const peopleTaken = {
  people: asked,
  phases: z
    .array(z.strictObject({ phase: z.enum(boxedPhases), asked }))
    .max(boxedPhases.length, { error: "Name each phase once." })
    .readonly(),
};
